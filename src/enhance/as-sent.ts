/** The question as it is sent: the letter that ends it alone is a whole word (« plan B »), which the space after it says. */
export function asSent(query: string): string {
  return /(?:^|\s)\p{L}$/u.test(query) ? `${query} ` : query;
}
