import {expect, test} from './reader';

/** The words of a session taken away as files, on the built site of the test world. */
const SESSIONS = [1, 2, 3, 4].map((rank) => `seance-de-test-${rank}`);

for (const slug of SESSIONS) {
  test(
    `the captions of ${slug} load as a track: every cue, its words and its voice`,
    {tag: '@once'},
    async ({page}) => {
      await page.goto(`seances/${slug}/transcription/`);
      const address = `/seances/${slug}/transcription/${slug}.vtt`;
      const file = await (await page.request.get(address)).text();
      const written = [...file.matchAll(/^(t-\S+)\n.* --> .*\n<v ([^>]*)>([^]*?)(?=\n\n|\n$)/gm)];
      expect(written.length).toBeGreaterThan(20);
      const shown = await page.evaluate(async (src) => {
        const [video, track] = [document.createElement('video'), document.createElement('track')];
        track.src = src;
        track.default = true;
        video.append(track);
        document.body.append(video);
        track.track.mode = 'hidden';
        await new Promise((resolve, reject) => {
          track.addEventListener('load', resolve);
          track.addEventListener('error', () => reject(new Error('the track was refused')));
        });
        return [...(track.track.cues ?? [])].map((cue) => {
          const words = (cue as VTTCue).getCueAsHTML();
          return {id: cue.id, voice: words.querySelector('span')?.title, text: words.textContent};
        });
      }, address);
      const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      // Of two cues that begin together, browsers put first the one that lasts longer.
      const byId = (cues: {id?: string | undefined}[]) => cues.sort((one, other) => (one.id! < other.id! ? -1 : 1));
      expect(byId(shown)).toEqual(
        byId(written.map(([, id, voice, text]) => ({id, voice: plain(voice ?? ''), text: plain(text ?? '')}))),
      );
    },
  );
}

test('each file is downloaded under its own name, from the page of the words and from that of the session', async ({
  page,
}) => {
  const [slug = ''] = SESSIONS;
  for (const address of [`seances/${slug}/transcription/`, `seances/${slug}/`]) {
    await page.goto(address);
    const fold = page.locator('summary', {hasText: 'Télécharger la transcription'});
    if ((await fold.count()) > 0) await fold.click();
    const links = page.locator(`a[download][href*="/transcription/${slug}."]`);
    await expect(links).toHaveCount(7);
    const waiting = page.waitForEvent('download');
    await links.filter({hasText: 'Tableau CSV'}).click();
    expect((await waiting).suggestedFilename()).toBe(`${slug}.csv`);
    await page.emulateMedia({media: 'print'});
    await expect(links.first()).toBeHidden();
    await page.emulateMedia({media: 'screen'});
  }
});

test('the way to the files takes one line above the words', async ({page}) => {
  await page.goto(`seances/${SESSIONS[0]}/transcription/`);
  const fold = page.locator('.reading-help details', {hasText: 'Télécharger la transcription'});
  await expect(fold.locator('a').first()).toBeHidden();
  expect((await fold.boundingBox())!.height).toBeLessThanOrEqual(44);
});
