/** The switch of the keys j and k; `src/enhance/transcript-keys.ts` makes it work, and without scripts it is not shown. */
export function Keys() {
  return (
    <details className="with-script">
      <summary>Au clavier</summary>
      <label className="transcript-keys">
        <input type="checkbox" defaultChecked />
        <span>
          Touches <kbd>j</kbd> et <kbd>k</kbd>
          {'\u00A0'}: d’un tour à l’autre
        </span>
      </label>
      <p>
        Après une recherche, <kbd>Échap</kbd> mène au tour trouvé.
      </p>
    </details>
  );
}
