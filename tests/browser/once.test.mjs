// Money moves once, however often and however fast somebody presses, and whatever they press when
// they have come back: paying, returning and paying a premium, by mouse, by touch and by keyboard.
import { after, before, describe, test } from "node:test";
import assert from "node:assert/strict";
import { answer, hash, leads, open, plain, quiet, start, visit } from "./app.mjs";
import { HANDS, SEND } from "./hands.mjs";

let app;
before(async () => (app = await start()));
after(() => app.close());

/** What is done, and what is left of the first holder's 3,218.60 yuan by it. */
const FLOWS = {
  pay: {
    answers: { patient: "lichun", venue: "hospital", total: "100", pool: "nothing" },
    left: "3,118.60元",
  },
  refund: { answers: { of: "P0001", how: "amount", amount: "100" }, left: "3,266.52元" },
  premium: {
    answers: { beneficiary: "lichun", year: "2026", amount: "400", source: "account.guyu", "opt-in": "yes" },
    left: "2,818.60元",
  },
};

/** How many records there are, and how much is in the first holder's account. */
async function tally(page) {
  await visit(page, "#/");
  const left = plain(await page.locator(".holder__money .amount").first().innerText());
  await visit(page, "#/records");
  return [await page.locator("table.ledger--records tbody tr").count(), left];
}

describe("once only", { concurrency: 2 }, () => {
  for (const [flow, { answers, left }] of Object.entries(FLOWS)) {
    for (const Hand of HANDS) {
      test(`${flow} by ${Hand.name.toLowerCase()}`, async () => {
        const page = await open(app, { path: "#/samples/nanchang", ...Hand.options });
        await page.locator(".family").waitFor();
        assert.deepEqual(await tally(page), [10, "3,218.60元"]);
        const hand = new Hand(page);
        await answer(page, flow, answers);
        await leads(page, () => hand.twice(SEND));
        await page.locator(".verdict").waitFor();
        const result = await hash(page);
        assert.equal(result, "#/done/11");
        // Back leads to the last question, and from there on only to what was done.
        await page.goBack();
        await page.locator("h1").first().waitFor();
        await page.keyboard.press("Enter");
        assert.equal(await page.locator("#do-it").count(), 0);
        await visit(page, `#/${flow}/check`);
        assert.equal(plain(await page.locator("h1").innerText()), "这一次已经办好了");
        await page.keyboard.press("Enter");
        await hand.follow('main a[href="#/done/11"]');
        assert.deepEqual(await tally(page), [11, left]);
        await page.reload();
        assert.deepEqual(await tally(page), [11, left]);
        quiet(page);
        await page.context().close();
      });
    }
  }
});
