/** The question as it is sent: the letter that ends it alone is a whole word (« plan B »), which the space after it says. */
export function asSent(query: string): string {
  return query.replace(/(^|\s)\p{L}$/u, '$& ');
}
