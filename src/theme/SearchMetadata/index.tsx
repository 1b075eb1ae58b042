/** The template's marks for a commercial crawler: this site has its own search. */
export default function SearchMetadata() {
  return null;
}
