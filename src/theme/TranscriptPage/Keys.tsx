interface Props {
  /** What the key p does, when the page has a recording. */
  readonly listening: string | undefined;
}

/** The switch of the keys of one letter; `src/enhance/transcript-keys.ts` makes it work, and without scripts it is not shown. */
export function Keys({listening}: Props) {
  return (
    <details className="with-script">
      <summary>Au clavier</summary>
      <label className="transcript-keys">
        <input type="checkbox" defaultChecked />
        <span>
          Touches <kbd>j</kbd> et <kbd>k</kbd>
          {'\u00A0'}: d’un tour à l’autre
          {listening && (
            <>
              {'\u202F'}; <kbd>p</kbd>
              {'\u00A0'}: {listening}
            </>
          )}
        </span>
      </label>
      <p>
        Après une recherche, <kbd>Échap</kbd> mène au tour trouvé.
      </p>
    </details>
  );
}
