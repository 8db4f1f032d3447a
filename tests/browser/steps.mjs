// The steps that ways through the app are made of.
import { answer, fill, leads, send, visit } from "./app.mjs";

/** A day, as its fields are filled in. */
export const day = (year, month, day) => ({ year, month, day });

/** Chooses the first answer. */
export const first = (page) => page.locator("form input[type=radio]:enabled").first().check({ force: true });

/** Presses the form's button where it leads to what has to be put right. */
export async function wrong(page, path, value) {
  if (path) await visit(page, path);
  if (value !== undefined) await fill(page, value);
  await send(page).click();
  await page.locator("#error-summary").waitFor();
}

/** Goes through a flow, looking at each question and at the answers to check, to its result. */
export async function flow(page, see, name, answers) {
  await visit(page, `#/${name}`);
  await answer(page, name, answers, (question) => see(`${name}-${question}`));
  await leads(page, () => send(page).click());
}

/** Begins a flow from its first question, with nothing filled in. */
export async function anew(page, name) {
  await visit(page, `#/${name}`);
  await page.getByRole("button", { name: "重新填" }).click();
}

/** Sets the simulated date. */
export async function on(page, date) {
  await visit(page, "#/date");
  await fill(page, date);
  await leads(page, () => send(page).click());
}
