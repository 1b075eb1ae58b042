import {createHash} from 'node:crypto';

/**
 * The only inline script: it sets the colour scheme the reader chose before anything is drawn. It is constant, so the
 * security policy names it by its hash.
 */
export const schemeScript =
  'try{var e=localStorage.getItem("archive-scheme");e&&(document.documentElement.dataset.scheme=e)}catch(e){}document.documentElement.classList.add("js")';

const hash = createHash('sha256').update(schemeScript).digest('base64');

/**
 * Nothing from elsewhere, nothing inline but the constant script above. `template.html` opens `media-src` and `frame-src`
 * on the pages whose recordings are kept by another host, to that host.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash}'`,
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "frame-src 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
