/** « / », unless one is typing, and Ctrl+K bring to a search field: for the whole page, once. */
export function addShortcuts(input: HTMLInputElement): void {
  input.setAttribute('aria-keyshortcuts', 'Control+K /');
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !controlK) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
