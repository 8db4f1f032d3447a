// Reading aloud in elder mode: only with a voice of the device's own, in the page's language, and
// only as long as somebody stays to listen.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { answer, leads, open, plain, quiet, send, start, take, texts, visit } from "./app.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

const CHINESE = { name: "Tingting", lang: "zh-CN", localService: true };
const ENGLISH = { name: "Daniel", lang: "en-GB", localService: true };
const REMOTE = { name: "Google 普通话", lang: "zh-CN", localService: false };
const CANTONESE = { name: "Sinji", lang: "zh-HK", localService: true };
const BUTTON = ".aloud button";

/** Puts a device into the page that speaks with these voices, which arrive when they are called. */
function pretend(voices) {
  const spoken = [];
  const synthesis = new EventTarget();
  let there = [];
  const arrive = () => {
    there = voices;
    synthesis.dispatchEvent(new Event("voiceschanged"));
  };
  Object.assign(synthesis, {
    getVoices: () => there,
    speak: (it) => spoken.push(it),
    cancel: () => (spoken.length = 0),
  });
  const give = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true });
  give("speechSynthesis", synthesis);
  give("SpeechSynthesisUtterance", class {
    constructor(text) {
      this.text = text;
    }
  });
  Object.assign(globalThis, { spoken, arrive });
}

/** Opens the app in elder mode on such a device. */
async function listen(voices, path) {
  const page = await open(app, { path });
  await page.addInitScript(pretend, voices);
  await page.reload();
  await page.locator(".tools button").nth(1).click();
  await page.evaluate(() => globalThis.arrive());
  return page;
}

const spoken = (page) => page.evaluate(() => globalThis.spoken.map((it) => it.text));

test("a page is read from its heading on, and amounts as money", async () => {
  const page = await listen([CANTONESE, REMOTE, CHINESE, ENGLISH]);
  await take(page, "nanchang");
  await answer(page, "pay", { patient: "guyu", venue: "pharmacy", total: "86.40", pool: "nothing" });
  await leads(page, () => send(page).click());
  await page.locator(BUTTON).click();
  const [first, ...said] = await spoken(page);
  // The heading, then what the seal says in words.
  assert.match(first, /86\.40 元付好了$/);
  assert.match(said[0], /^结论：/);
  assert.ok(said.some((it) => /\d\.\d\d元$/.test(it)), "an amount has its unit");
  // What is only looked at, what stands before the heading, and what is folded away.
  for (const it of ["可", "付一张账单"]) assert.ok(!said.includes(it), it);
  const folded = plain(await page.locator("details:not([open]) > :not(summary)").first().textContent());
  assert.ok(!said.join("").includes(folded.slice(0, 20)));
  const voices = await page.evaluate(() => globalThis.spoken.map((it) => `${it.voice.name} ${it.lang}`));
  assert.deepEqual([...new Set(voices)], ["Tingting zh-CN"]);
  assert.deepEqual(await texts(page, BUTTON), ["停下，别读了"]);
  await page.evaluate(() => globalThis.spoken.at(-1).onend());
  await page.getByRole("button", { name: "读给我听" }).waitFor();
  quiet(page);
  await page.context().close();
});

test("reading stops by the button, by Escape, on another page, in another language, without elder mode", async () => {
  const page = await listen([CHINESE, ENGLISH], "#/settings");
  const [language, elder] = [0, 1].map((at) => page.locator(".tools button").nth(at));
  for (const stop of [
    () => page.locator(BUTTON).click(),
    () => page.keyboard.press("Escape"),
    () => visit(page, "#/rules"),
    () => language.click(),
    () => page.evaluate(() => dispatchEvent(new Event("pagehide"))),
    () => elder.click(),
  ]) {
    await page.locator(BUTTON).click();
    assert.ok((await spoken(page)).length > 3, String(stop));
    await stop();
    await page.waitForFunction(() => globalThis.spoken.length === 0);
    assert.equal(await page.getByRole("button", { name: /停下|Stop/ }).count(), 0, String(stop));
  }
  assert.equal(await page.locator(BUTTON).count(), 0);
  quiet(page);
  await page.context().close();
});

test("without a voice of the device's own there is no button, and the settings say so", async () => {
  for (const voices of [[], [REMOTE], [CANTONESE], [ENGLISH]]) {
    const page = await listen(voices, "#/settings");
    await page.getByText("这台设备自己没有中文语音").waitFor();
    assert.equal(await page.locator(BUTTON).count(), 0, JSON.stringify(voices));
    await page.locator(".tools button").nth(0).click();
    const english = voices.includes(ENGLISH);
    await page.waitForFunction(
      ([button, english]) => (document.querySelector(button) !== null) === english,
      [BUTTON, english],
    );
    assert.equal(await page.getByText("This device has no English voice").count(), english ? 0 : 1);
    quiet(page);
    await page.context().close();
  }
});

test("a browser that can't speak at all is told like one without a voice", async () => {
  const page = await open(app, { path: "#/settings" });
  await page.addInitScript(() => Object.defineProperty(globalThis, "speechSynthesis", { value: undefined }));
  await page.reload();
  await page.locator(".tools button").nth(1).click();
  await page.getByText("这台设备自己没有中文语音").waitFor();
  assert.equal(await page.locator(BUTTON).count(), 0);
  quiet(page);
  await page.context().close();
});
