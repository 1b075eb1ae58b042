/** On « signaler une erreur »: names the page one comes from, to be copied into the message. */
class ReportedPage extends HTMLElement {
  connectedCallback(): void {
    const page = new URLSearchParams(location.search).get('page');
    // Only an address of this site: the words come from the address bar.
    if (!page || !/^\/[\w/-]*$/.test(page) || this.firstChild) return;
    const paragraph = document.createElement('p');
    paragraph.className = 'reported';
    const code = document.createElement('code');
    code.textContent = page;
    paragraph.append('Page concernée, à recopier dans votre message\u00A0: ', code);
    this.append(paragraph);
  }
}

export const define = () => customElements.define('archive-reported', ReportedPage);
