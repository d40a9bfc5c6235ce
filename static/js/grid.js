// The sheet teachers × indicators as a grid for the keyboard: <div data-grid="/reviews/"> around a table whose
// rows carry data-review and cells data-indicator. Each cell is saved by itself, with the value it was shown with:
// when somebody else has written another one meanwhile, the cell shows both and asks. What could not be sent stays
// in its cell, marked, and is sent again.
(() => {
  "use strict";
  const RETRY = 4000, AT_ONCE = 3;
  const KEPT = new Map(); // «review/indicator» → state of a cell that is not yet settled; outlives a filtered page
  let sending = 0, timer = 0;
  const queue = [];
  const voice = document.createElement("div");
  voice.className = "visually-hidden";
  voice.setAttribute("role", "alert");
  document.body.append(voice);
  const say = (words) => { voice.textContent = words; };
  const token = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];
  const frame = () => document.querySelector("[data-grid]");
  const rows = () => [...frame().querySelectorAll("tbody > tr")];
  const cellsOf = (row) => [...row.querySelectorAll("[data-indicator]")];
  const keyOf = (cell) => `${cell.parentElement.dataset.review}/${cell.dataset.indicator}`;
  const cellOf = (key) => {
    const [review, indicator] = key.split("/");
    return document.querySelector(`[data-grid] [data-review="${review}"] > [data-indicator="${indicator}"]`);
  };
  const kindOf = (cell) => frame().querySelectorAll(".grid-names > th")[cellsOf(cell.parentElement).indexOf(cell)].dataset.kind;
  const shownIn = (cell) => (cell.dataset.shown ?? cell.textContent).trim();

  // Dressing the table: roles and one cell that Tab reaches.
  function dress() {
    if (!frame() || frame().dataset.dressed) return;
    frame().dataset.dressed = "yes";
    const table = frame().querySelector("table");
    table.setAttribute("role", "grid");
    for (const cell of table.querySelectorAll("[data-indicator]")) { cell.tabIndex = -1; cell.dataset.shown = cell.textContent.trim(); }
    const first = table.querySelector("[data-indicator]");
    if (first) first.tabIndex = 0;
    for (const [key, state] of KEPT) { const cell = cellOf(key); if (cell) draw(cell, state); }
    tell();
  }

  // Where one is, and where a key leads.
  function go(cell) {
    if (!cell) return;
    for (const other of frame().querySelectorAll('[data-indicator][tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  function beside(cell, down, right) {
    const all = rows(), row = all.indexOf(cell.parentElement), column = cellsOf(cell.parentElement).indexOf(cell);
    const target = all[Math.min(Math.max(row + down, 0), all.length - 1)];
    const cells = cellsOf(target);
    return cells[Math.min(Math.max(column + right, 0), cells.length - 1)];
  }
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0], Home: [0, -999], End: [0, 999] };
  function step(cell, event) {
    const [down, right] = STEPS[event.key];
    const far = event.ctrlKey && (event.key === "Home" || event.key === "End");
    go(beside(cell, far ? Math.sign(right) * 9999 : down, right));
  }

  // Writing into a cell.
  const QUICK = { "1": "да", "д": "да", "Д": "да", "+": "да", "0": "нет", "н": "нет", "Н": "нет", "-": "нет" };
  function edit(cell, text) {
    if (cell.querySelector("input, button")) return;
    const before = cell.textContent;
    const input = document.createElement("input");
    input.value = text ?? before.trim();
    input.maxLength = 20;
    input.autocomplete = "off";
    input.inputMode = kindOf(cell) === "yes_no" ? "text" : "decimal";
    input.setAttribute("aria-label", `${cell.parentElement.querySelector("th").textContent}: ${nameOf(cell)}`);
    cell.replaceChildren(input);
    input.focus();
    if (text === undefined) input.select();
    let over = false;
    const end = (keep) => {
      if (over) return;
      over = true;
      const value = input.value.trim();
      cell.replaceChildren(before);
      if (keep && value !== before.trim()) write(cell, value);
    };
    input.addEventListener("blur", () => end(true));
    input.addEventListener("keydown", (event) => {
      const leads = { Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Escape: [0, 0] }[event.key];
      event.stopPropagation();
      if (!leads) return;
      event.preventDefault();
      end(event.key !== "Escape");
      go(beside(cell, ...leads));
    });
  }
  const nameOf = (cell) => frame().querySelectorAll(".grid-names > th")[cellsOf(cell.parentElement).indexOf(cell)].firstChild.textContent;

  // A value on its way: {shown, wanted, is: waiting | sending | lost | wrong | asks, said}.
  function write(cell, value) {
    const key = keyOf(cell), known = KEPT.get(key);
    const state = { shown: known ? known.shown : shownIn(cell), wanted: value, is: "waiting", said: "" };
    if (known && known.is === "sending") { known.next = value; known.draws = value; draw(cell, known); return; }
    KEPT.set(key, state);
    draw(cell, state);
    queue.push(key);
    pump();
  }
  function pump() {
    while (sending < AT_ONCE && queue.length) {
      const key = queue.shift(), state = KEPT.get(key);
      if (!state || state.is !== "waiting") continue;
      sending += 1;
      state.is = "sending";
      send(key, state).finally(() => { sending -= 1; pump(); tell(); });
    }
    tell();
  }
  async function send(key, state) {
    const [review, indicator] = key.split("/");
    const base = frame() ? frame().dataset.grid : "/reviews/";
    const body = new URLSearchParams({ value: state.wanted, shown: state.shown });
    try {
      const answer = await fetch(`${base}${review}/marks/${indicator}/`, { method: "POST", body, headers: { "X-CSRFToken": token() }, credentials: "same-origin" });
      if (answer.redirected) return lose(key, state, "Вы вышли из приложения. Войдите в другой вкладке: значение дождётся.");
      if (answer.status >= 500) return lose(key, state, "Сервер не ответил. Повторим сами.");
      if (answer.status === 403 || answer.status === 404) return settle(key, state, "wrong", "Записать нельзя: анализ закрыт для вас или показатель изменился. Обновите страницу.");
      return answered(key, state, answer.status, await answer.json());
    } catch { return lose(key, state, "Нет связи. Повторим сами."); }
  }
  function answered(key, state, status, said) {
    if (status === 422) return settle(key, state, "wrong", said.said);
    if (status === 409) { state.theirs = said.value; state.who = said.who; return settle(key, state, "asks", `Пока вы вводили, здесь записали другое: ${said.value || "пусто"}.`); }
    const cell = cellOf(key);
    KEPT.delete(key);
    if (cell) {
      cell.dataset.shown = said.value;
      if (state.next === undefined) { plain(cell, said.value); cell.classList.add("grid-saved"); setTimeout(() => cell.classList.remove("grid-saved"), 900); }
      const total = cell.parentElement.querySelector(".grid-total");
      total.textContent = said.total || "—";
      total.title = `заполнено ${said.filled}`;
      if (state.next !== undefined) write(cell, state.next);
    }
  }
  function settle(key, state, how, words) {
    Object.assign(state, { is: how, said: words });
    if (state.next !== undefined) { state.wanted = state.next; delete state.next; }
    const cell = cellOf(key);
    if (cell) draw(cell, state);
    say(cell ? `${cell.parentElement.querySelector("th").textContent}, ${nameOf(cell)}: ${words}` : words);
  }
  function lose(key, state, words) {
    settle(key, state, "lost", words);
    clearTimeout(timer);
    timer = setTimeout(again, RETRY);
  }
  function again() {
    for (const [key, state] of KEPT) if (state.is === "lost") { state.is = "waiting"; queue.push(key); }
    pump();
  }
  window.addEventListener("online", again);

  // How a cell looks.
  function plain(cell, text) {
    cell.classList.remove("grid-waiting", "grid-lost", "grid-wrong", "grid-asks");
    for (const name of ["aria-invalid", "aria-busy", "title"]) cell.removeAttribute(name);
    cell.textContent = text;
  }
  function draw(cell, state) {
    plain(cell, state.draws ?? state.wanted);
    cell.classList.add({ waiting: "grid-waiting", sending: "grid-waiting", lost: "grid-lost", wrong: "grid-wrong", asks: "grid-asks" }[state.is]);
    if (state.said) cell.title = state.said;
    if (state.is === "wrong") { cell.setAttribute("aria-invalid", "true"); note(cell, state.said); }
    if (state.is === "lost") note(cell, "не сохранено");
    if (state.is === "waiting" || state.is === "sending") cell.setAttribute("aria-busy", "true");
    if (state.is === "asks") ask(cell, state);
  }
  function note(cell, words) {
    const line = document.createElement("span");
    line.className = "grid-note";
    line.textContent = words;
    cell.append(line);
  }
  // Both values, and which one stays.
  function ask(cell, state) {
    cell.replaceChildren();
    const choose = (text, hint, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.tabIndex = -1;
      button.textContent = text;
      button.title = hint;
      button.addEventListener("click", (event) => { event.stopPropagation(); act(); });
      cell.append(button);
    };
    const who = state.who ? ` — ${state.who}` : "";
    choose(`Оставить: ${state.theirs || "пусто"}`, `Записано сейчас${who}`, () => {
      KEPT.delete(keyOf(cell));
      cell.dataset.shown = state.theirs;
      plain(cell, state.theirs);
      tell();
      go(cell);
    });
    choose(`Записать: ${state.wanted || "пусто"}`, "Ваше значение", () => {
      KEPT.set(keyOf(cell), { ...state, shown: state.theirs, is: "asks" });
      cell.dataset.shown = state.theirs;
      plain(cell, state.wanted);
      write(cell, state.wanted);
      go(cell);
    });
    if (state.who) note(cell, state.who);
  }

  // One line above the grid says how things stand.
  function tell() {
    const line = document.getElementById("grid-state");
    if (!line) return;
    const count = (...kinds) => [...KEPT.values()].filter((state) => kinds.includes(state.is)).length;
    const lost = count("lost"), asks = count("asks"), wrong = count("wrong"), going = count("waiting", "sending");
    const words = [];
    if (lost) words.push(`не сохранено: ${lost}, повторим сами`);
    if (asks) words.push(`ждут вашего ответа: ${asks}`);
    if (wrong) words.push(`с ошибкой: ${wrong}`);
    if (going && !lost) words.push("сохраняется…");
    const text = words.length ? words.join("; ") : "всё сохранено";
    if (line.textContent !== text) line.textContent = text;
    line.classList.toggle("grid-trouble", Boolean(lost || asks || wrong));
  }

  document.addEventListener("focusin", (event) => {
    const cell = event.target.closest?.("[data-grid] [data-indicator]");
    if (cell && event.target === cell && cell.tabIndex !== 0) go(cell);
  });
  document.addEventListener("click", (event) => {
    const cell = event.target.closest("[data-grid] [data-indicator]");
    if (!cell || event.target.closest("button, input")) return;
    if (document.activeElement === cell && cell.dataset.touched) edit(cell);
    go(cell.querySelector("input") ? null : cell);
    for (const other of frame().querySelectorAll("[data-touched]")) delete other.dataset.touched;
    cell.dataset.touched = "yes";
  });
  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest?.("[data-grid] [data-indicator]");
    if (!cell) return;
    if (event.target !== cell) { inside(cell, event); return; }
    if (STEPS[event.key] && !event.altKey && !event.metaKey) { event.preventDefault(); step(cell, event); return; }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const asks = cell.querySelector("button");
    if (asks) { if (event.key === "Enter") { event.preventDefault(); asks.focus(); } return; }
    if (event.key === "Enter" || event.key === "F2") { event.preventDefault(); edit(cell, KEPT.get(keyOf(cell))?.wanted); }
    else if (event.key === "Delete" || event.key === "Backspace") { event.preventDefault(); if (shownIn(cell) || KEPT.has(keyOf(cell))) write(cell, ""); }
    else if (event.key.length === 1 && kindOf(cell) === "yes_no" && QUICK[event.key]) { event.preventDefault(); write(cell, QUICK[event.key]); }
    else if (event.key.length === 1 && event.key !== " ") { event.preventDefault(); edit(cell, event.key); }
  });
  // Among the two answers of a cell that asks.
  function inside(cell, event) {
    const buttons = [...cell.querySelectorAll("button")], at = buttons.indexOf(event.target);
    if (at < 0) return;
    if (event.key === "Escape") { event.preventDefault(); go(cell); }
    if (event.key.startsWith("Arrow")) { event.preventDefault(); buttons[1 - at].focus(); }
  }
  // A piece of a sheet pasted from Excel goes into the cells from the chosen one on.
  document.addEventListener("paste", (event) => {
    const cell = event.target.closest?.("[data-grid] [data-indicator]");
    if (!cell || event.target !== cell) return;
    event.preventDefault();
    const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n");
    const all = rows(), top = all.indexOf(cell.parentElement), left = cellsOf(cell.parentElement).indexOf(cell);
    lines.forEach((line, down) => line.split("\t").forEach((text, right) => {
      const target = all[top + down] && cellsOf(all[top + down])[left + right];
      if (target && text.trim() && text.trim() !== shownIn(target)) write(target, text.trim().slice(0, 20));
    }));
  });
  window.addEventListener("beforeunload", (event) => { if (KEPT.size) { event.preventDefault(); event.returnValue = ""; } });
  document.addEventListener("htmx:afterSwap", dress);
  dress();
})();
