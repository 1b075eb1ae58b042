/** Made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}

/** Made once for all arguments that are alike. */
export function kept<A extends object, T>(make: (argument: A) => T): (argument: A) => T {
  const all = new Map<string, T>();
  return (argument) => {
    const key = JSON.stringify(argument);
    const value = all.get(key) ?? make(argument);
    all.set(key, value);
    return value;
  };
}
