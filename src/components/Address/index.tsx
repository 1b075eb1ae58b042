import {addressParts} from '#core/text/address-parts';

/** An address in clear, as paper cuts it: see `core/view/address-html`, which writes the same where React does not. */
export function Address({address}: {address: string}) {
  const parts = addressParts(address);
  return (
    <span className="address">
      {parts.length < 2 ? address : parts.map((part, index) => <span key={index}>{part}</span>)}
    </span>
  );
}
