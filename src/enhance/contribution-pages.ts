const OTHER = '…';

/** A choice of pages in words, over the field that names one as the contract does; what it names already is kept. */
export function addPages(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('[name=target]')!;
  const select = form.querySelector('select')!;
  const open = () => {
    field.hidden = document.getElementById('h-target')!.hidden = select.value !== OTHER;
  };
  const show = () => {
    if (![...select.options].some(({value}) => value === field.value)) {
      const words = field.value.replace('turn/', 'Le passage ').replace('resource/', 'La ressource ');
      select.add(new Option(words, field.value), 1);
    }
    if (select.value !== OTHER) select.value = field.value;
    open();
  };
  field.setAttribute('aria-label', field.dataset.label!);
  select.id = field.id;
  field.removeAttribute('id');
  select.addEventListener('change', () => {
    open();
    if (field.hidden) field.value = select.value;
    else field.focus();
  });
  field.addEventListener('change', show);
  // After a reset, and once a draft was taken up, the field says what is chosen.
  form.addEventListener('reset', () => setTimeout(show));
  show();
}
