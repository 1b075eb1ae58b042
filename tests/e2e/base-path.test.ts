import {expect, test} from '@playwright/test';

/** The site built under `/archive/` (see playwright.config.mts): nothing may lead, or ask for anything, outside it. */
test('under a base path, the home page, its links and its files stay below that path', async ({page, baseURL}) => {
  const outside: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:')) outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });

  await page.goto('./');
  await expect(page.locator('h1')).toBeVisible();
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((anchors) => [...new Set(anchors.map((anchor) => (anchor as HTMLAnchorElement).pathname))]);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) {
    expect(link).toMatch(/^\/archive\//);
    const response = await page.request.get(link);
    expect(response.status(), link).toBe(200);
  }
  expect({outside, failed}).toEqual({outside: [], failed: []});
});

test('under a base path, the search answers', async ({page}) => {
  await page.goto('recherche/?q=algorithme');
  await expect(page.locator('main a[href^="/archive/"]', {hasText: /algorithm/i}).first()).toBeVisible();
});
