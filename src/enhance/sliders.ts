import {type Drawing, initialSettings, type Model, type Setting, type Settings} from '#core/explain/model';
import {element} from './element';

/** How long after the last movement the result is read aloud. */
const PAUSE = 600;

/**
 * Gives a figure its settings: native sliders, which the keyboard moves by itself, added at the end of `host`. What
 * changes in the figure was marked at the build by `data-live="attribute:name …"`, where `words` is the text itself.
 * Paper always shows the example.
 */
export function addSliders<K extends string>(host: HTMLElement, model: Model<K>): void {
  const form = document.createElement('form');
  form.className = 'sliders';
  form.autocomplete = 'off';
  const group = element('fieldset', '', element('legend', '', 'Changer les chiffres'));
  const fields = model.settings.map((setting) => makeField(setting));
  const reset = element('button', 'button', 'Revenir à l’exemple');
  reset.setAttribute('type', 'reset');
  group.append(...fields.map(({row}) => row), reset);
  const said = element('p', 'said');
  said.setAttribute('role', 'status');
  form.append(group, said);
  host.append(form);

  const current = () => Object.fromEntries(fields.map(({key, read}) => [key, read()])) as Settings<K>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = () => {
    for (const {show} of fields) show();
    apply(host, model.draw(current()));
    clearTimeout(timer);
    timer = setTimeout(() => (said.textContent = model.say(current())), PAUSE);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The fields take their initial values back only after the event.
  form.addEventListener('reset', () => setTimeout(update));
  addEventListener('beforeprint', () => apply(host, model.draw(initialSettings(model))));
  addEventListener('afterprint', () => apply(host, model.draw(current())));
}

interface Field<K extends string> {
  readonly key: K;
  readonly row: HTMLElement;
  readonly read: () => number;
  readonly show: () => void;
}

function makeField<K extends string>(setting: Setting<K>): Field<K> {
  const {key, label, isSwitch, min, max, step, initial} = setting;
  const input = document.createElement('input');
  input.name = key;
  if (isSwitch) {
    input.type = 'checkbox';
    input.defaultChecked = initial === 1;
    const row = element('label', 'slider switch', input, element('span', '', label));
    return {key, row, read: () => Number(input.checked), show: () => undefined};
  }
  input.type = 'range';
  // The bounds first: a browser brings a value back between the bounds it knows.
  Object.assign(input, {min: String(min), max: String(max), step: String(step)});
  input.defaultValue = String(initial);
  const output = document.createElement('output');
  const show = () => {
    const words = setting.show(Number(input.value));
    output.textContent = words;
    input.setAttribute('aria-valuetext', words);
  };
  // The value is heard with the slider itself, not a second time.
  output.setAttribute('aria-live', 'off');
  output.setAttribute('aria-hidden', 'true');
  show();
  // A label names the first field inside it, and an output counts as one: the slider comes first.
  const row = element('label', 'slider', element('span', '', label), input, output);
  return {key, row, read: () => Number(input.value), show};
}

/** Writes a drawing into the marked elements of a figure. */
export function apply(host: HTMLElement, drawing: Drawing): void {
  for (const marked of host.querySelectorAll('[data-live]')) {
    for (const pair of marked.getAttribute('data-live')!.split(' ')) {
      const [attribute = '', name = ''] = pair.split(':');
      const value = String(drawing[name]);
      if (attribute === 'words') marked.textContent = value;
      else marked.setAttribute(attribute, value);
    }
  }
}
