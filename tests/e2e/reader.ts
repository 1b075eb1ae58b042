import {expect, test as base} from '@playwright/test';

/** What the browser heard while a test read the site. */
export interface Heard {
  /** Addresses asked for, in order. */
  readonly requests: string[];
  /** Those of another origin than the site's. */
  readonly elsewhere: string[];
  /** Console errors and warnings (the security policy speaks there too), and errors that no one caught. */
  readonly complaints: string[];
}

/**
 * Every test of this folder reads with these ears: a request to another site, a console error or warning, a cookie,
 * fail it, whatever it was about. `tolerated` is for tests that break something on purpose, `visited` for origins that
 * a reader asks for by a click.
 */
export const test = base.extend<{heard: Heard; tolerated: RegExp; visited: string[]}>({
  tolerated: [/(?!)/, {option: true}],
  visited: [[], {option: true}],
  heard: [
    async ({context, baseURL, tolerated, visited}, use) => {
      const heard: Heard = {requests: [], elsewhere: [], complaints: []};
      const own = new URL(baseURL ?? '').origin;
      context.on('request', (request) => {
        heard.requests.push(request.url());
        if (!/^(?:data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== own) {
          heard.elsewhere.push(request.url());
        }
      });
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) {
          heard.complaints.push(`${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (problem) => heard.complaints.push(String(problem.error())));
      await use(heard);
      const uninvited = heard.elsewhere.filter((url) => !visited.includes(new URL(url).origin));
      expect(uninvited, 'requests to other sites').toEqual([]);
      expect(await context.cookies(), 'cookies').toEqual([]);
      const complaints = heard.complaints.filter((words) => !tolerated.test(words));
      expect(complaints, 'console errors and warnings').toEqual([]);
    },
    {auto: true},
  ],
});

export {expect};
