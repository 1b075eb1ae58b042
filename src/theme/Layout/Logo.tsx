/** The logo: a counter window handed back. A ruled sheet passes under the glass; the stamp's ring has been left open. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true">
      <path d="M6 42V16C6 8 13 3 24 3s18 5 18 13v26M2 42h44" />
      <path d="M15 46V29h18v17" strokeWidth="2.5" />
      <path d="M19 34h10M19 38h7" strokeWidth="2" />
      <path className="logo-ink" d="M29.5 12.2A7 7 0 1 0 31 17" strokeLinecap="round" />
    </svg>
  );
}
