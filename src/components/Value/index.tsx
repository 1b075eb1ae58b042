import {explainedValue} from '#core/explain/values';

/** A number of an explanation, from the one place that computes it: `<Value of="alarms.ppv" />`. */
export function Value({of}: {of: string}) {
  return explainedValue(of);
}
