// Fields that help: dates pasted as дд.мм.гггг, text to the clipboard, files dropped, passwords looked at, filters that send themselves.
(() => {
  "use strict";

  // A native date field takes no pasted «05.09.2024»: translate it.
  const RUSSIAN_DATE = /^\s*(\d{1,2})[.\-/](\d{1,2})[.\-/](\d{4}|\d{2})\s*(?:г\.?|года)?\s*$/;
  function isoDate(text) {
    const found = RUSSIAN_DATE.exec(text);
    if (!found) return "";
    const year = found[3].length === 2 ? Number("20" + found[3]) : Number(found[3]);
    const date = new Date(Date.UTC(year, found[2] - 1, found[1]));
    const real = date.getUTCMonth() === found[2] - 1 && date.getUTCDate() === Number(found[1]);
    return real ? date.toISOString().slice(0, 10) : "";
  }
  document.addEventListener("paste", (event) => {
    if (!event.target.matches("input[type=date]")) return;
    const value = isoDate(event.clipboardData.getData("text"));
    if (!value) return;
    event.preventDefault();
    event.target.value = value;
    for (const name of ["input", "change"]) event.target.dispatchEvent(new Event(name, { bubbles: true }));
  });

  // Text for a messenger. navigator.clipboard exists only on https and localhost: elsewhere select and copy.
  function showCopyButtons() {
    for (const button of document.querySelectorAll("[data-copy][hidden]")) button.hidden = false;
  }
  async function copy(field) {
    if (window.isSecureContext && navigator.clipboard) return navigator.clipboard.writeText(field.value);
    field.focus();
    field.select();
    if (!document.execCommand("copy")) throw new Error("refused");
  }
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    const said = button.parentElement.querySelector("[data-copied]");
    try { await copy(field); said.textContent = "Скопировано"; }
    catch { field.focus(); field.select(); said.textContent = "Текст выделен: нажмите Ctrl+C"; }
  });

  // A ready answer for a field: <button data-fill="id of the field" data-value="…" hidden>.
  for (const box of document.querySelectorAll("[data-fill][hidden], [data-fills][hidden]")) box.hidden = false;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-fill]");
    if (!button) return;
    const field = document.getElementById(button.dataset.fill);
    field.value = button.dataset.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });

  // A text area grows with what is written; most browsers do it themselves (css/components.css).
  if (!CSS.supports("field-sizing", "content")) document.addEventListener("input", ({ target }) => {
    if (!target.matches("textarea[data-grow]")) return;
    target.style.height = "auto";
    target.style.height = `${target.scrollHeight + target.offsetHeight - target.clientHeight}px`;
  });

  // A file may be dropped on its field.
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      const zone = event.target.closest?.(".file-drop");
      if (!zone) return;
      event.preventDefault();
      zone.classList.toggle("over", name === "dragover");
      if (name !== "drop" || !event.dataTransfer.files.length) return;
      const input = zone.querySelector("input[type=file]");
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  // A password can be looked at while it is typed.
  for (const input of document.querySelectorAll("input[type=password]")) {
    const frame = document.createElement("span");
    const button = document.createElement("button");
    frame.className = "reveal d-block";
    button.type = "button";
    const say = (shown) => {
      input.type = shown ? "text" : "password";
      button.textContent = shown ? "скрыть" : "показать";
      button.setAttribute("aria-label", shown ? "Скрыть пароль" : "Показать пароль");
    };
    const focused = document.activeElement === input;
    input.replaceWith(frame);
    frame.append(input, button);
    if (focused) input.focus();
    say(false);
    button.addEventListener("click", () => { say(input.type === "password"); input.focus(); });
    if (input.form) input.form.addEventListener("submit", () => say(false));
  }

  // «Select all» of a table: <input type=checkbox data-check-all="name of the boxes">.
  document.addEventListener("change", (event) => {
    const name = event.target.dataset.checkAll;
    if (!name) return;
    for (const box of document.querySelectorAll(`input[type=checkbox][name="${CSS.escape(name)}"]`)) box.checked = event.target.checked;
  });

  showCopyButtons();
  document.addEventListener("htmx:afterSwap", showCopyButtons);
})();
