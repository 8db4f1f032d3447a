// Starts the app. The build writes the hashed names of the module and of its
// WebAssembly into the page as preload links, and they are read from there.
const address = (part) => document.querySelector(`link[data-app="${part}"]`).href;

try {
  const { default: start } = await import(address("module"));
  await start({ module_or_path: address("wasm") });
  document.getElementById("starting")?.remove();
} catch (error) {
  console.error(error);
  showFailure();
}

// A blank page would leave people guessing, so the failure says what to try.
function showFailure() {
  const lines = [
    ["zh-CN", "共济通没有启动成功。请刷新本页；仍不行时，请换用较新的浏览器。"],
    ["en", "Gongji could not start. Please reload this page; if that fails, use a newer browser."],
  ];
  const notes = lines.map(([lang, text]) => {
    const note = document.createElement("p");
    note.lang = lang;
    note.textContent = text;
    return note;
  });
  const app = document.getElementById("app");
  app.setAttribute("role", "alert");
  app.replaceChildren(...notes);
}
