/** What is shown in place of the ways out once a text was received (`enhance/contribution-send.ts`). */
export function ReceiptBlank() {
  return (
    <div hidden className="receipt-blank">
      <h2 tabIndex={-1}>Texte reçu</h2>
      <p>L’association va le lire.</p>
      <p>
        Numéro de reçu&nbsp;: <strong />
      </p>
      <p>Gardez ce numéro&nbsp;: il permet de demander plus tard le retrait, sans donner de nom.</p>
      <p className="ways-out">
        <button type="button">Enregistrer le reçu</button> <button type="button">Copier le numéro</button>
      </p>
    </div>
  );
}
