// Short texts that must not be lost: <form data-outbox="Встреча"> with a hidden field `key`, new with each blank.
// What was sent waits in this browser under the account's number until the server acknowledges it, and goes from
// any page once there is a connection and a session; the key lets the server take it once, however often it comes.
// Files chosen with it wait beside it and follow it (js/parcels.js). Forgotten with the acknowledgement and at
// sign-out (js/app.js clears «draft:»). Never money. Without scripts or storage the form is a plain form.
(() => {
  "use strict";
  const { account, signIn } = document.body.dataset, { parcels } = window;
  if (!account) return;
  const BOX = `draft:${account}:outbox:`, TYPED = `draft:${account}:typed:${location.pathname}`;
  const RETRY = 15000, PATIENCE = 20000;
  const WORDS = {
    sending: "Отправляется", waiting: "Ждёт связи. Текст сохранён в этом браузере и уйдёт сам.",
    silent: "Сервер пока не отвечает. Текст сохранён в этом браузере и уйдёт сам.",
    ended: "Вход закончился. Текст сохранён в этом браузере и уйдёт, когда вы войдёте.",
    other: "В этом браузере вошёл другой человек. Текст ждёт вас и без вас не уйдёт.", sent: "Отправлено.",
  };
  const busy = new Set();
  let timer = null;

  const store = {
    get(name) { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } },
    put(name, value) { try { localStorage.setItem(name, JSON.stringify(value)); return true; } catch { return false; } },
    drop(name) { try { localStorage.removeItem(name); } catch { /* nothing was kept */ } },
    items() {
      try { return Object.keys(localStorage).filter((name) => name.startsWith(BOX)).map(store.get).filter(Boolean).sort((a, b) => a.at - b.at); } catch { return []; }
    },
  };
  function uuid() { // crypto.randomUUID does not exist on plain http addresses
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64; bytes[8] = (bytes[8] & 63) | 128;
    return [...bytes].map((byte, at) => ([4, 6, 8, 10].includes(at) ? "-" : "") + byte.toString(16).padStart(2, "0")).join("");
  }

  // One line for each text on its way, in plain words.
  function box() {
    let found = document.getElementById("outbox");
    if (!found) {
      found = document.createElement("div");
      found.id = "outbox"; found.className = "outbox no-print";
      found.setAttribute("role", "status");
      const main = document.getElementById("main");
      main.insertBefore(found, main.querySelector(".head")?.nextSibling || main.firstChild);
    }
    return found;
  }
  function tell(item, state, url) {
    const lines = box();
    let line = [...lines.children].find((one) => one.dataset.key === item.key);
    if (!line) { line = document.createElement("div"); line.className = "outbox-line"; line.dataset.key = item.key; lines.append(line); }
    if (line.dataset.state === state) return;
    line.dataset.state = state;
    const what = document.createElement("span"), name = document.createElement("b"), said = document.createElement("span");
    what.className = "outbox-what"; name.textContent = item.title;
    said.textContent = state === "refused" ? `Не принято: ${item.why}` : WORDS[state];
    what.append(name, said);
    line.replaceChildren(what, ...ways(item, state, url));
  }
  function ways(item, state, url) {
    const link = (words, to) => { const made = document.createElement("a"); made.href = to; made.textContent = words; return made; };
    if (state === "sent") return url ? [link("Посмотреть", url)] : [];
    if (state === "ended" || state === "other") return [link("Войти снова", `${signIn}?next=${encodeURIComponent(location.pathname + location.search)}`)];
    if (state !== "refused") return [];
    const drop = document.createElement("button");
    drop.type = "button"; drop.className = "plain"; drop.textContent = "Убрать";
    drop.addEventListener("click", () => { store.drop(BOX + item.key); parcels.drop(item.key); drop.closest(".outbox-line").remove(); });
    const mend = link("Исправить", `${item.to}#${item.key}`);
    mend.addEventListener("click", (event) => {
      if (!form || location.pathname !== item.to) return;
      event.preventDefault();
      mend.closest(".outbox-line").remove();
      take(item);
    });
    return [mend, drop];
  }

  // One attempt: "sent", "refused", or why it still waits.
  async function attempt(item, when) {
    const { token, state } = await parcels.door();
    if (!token) return { state };
    const stop = new AbortController(), late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const body = new FormData();
      for (const [name, value] of item.fields) body.append(name, value);
      const answer = await fetch(item.to, { method: "POST", body, credentials: "same-origin", signal: stop.signal, headers: { "X-CSRFToken": token, "X-Outbox": when } });
      if (answer.redirected && new URL(answer.url).pathname === signIn) return { state: "ended" };
      if (answer.ok) return { state: "sent", ...await answer.json() };
      if (answer.status === 422) return { state: "refused", why: (await answer.json()).said };
      if (answer.status === 404 || answer.status === 403) return { state: "refused", why: "эта страница вам больше не открыта." };
      return { state: "silent" };
    } catch { return { state: "waiting" }; } finally { clearTimeout(late); }
  }
  async function send(item, when, before) {
    if (busy.has(item.key)) return null;
    busy.add(item.key);
    try {
      tell(item, "sending");
      await before;
      const outcome = await attempt(item, when);
      if (outcome.state === "sent") {
        const files = await parcels.release(item.key, outcome.files);
        store.drop(BOX + item.key);
        outcome.arrived = parcels.arrived(files);
      }
      if (outcome.state === "refused") { item.why = outcome.why; item.refused = true; store.put(BOX + item.key, item); }
      tell(item, outcome.state, outcome.url);
      if (["waiting", "silent"].includes(outcome.state)) later();
      return outcome;
    } finally { busy.delete(item.key); }
  }
  function later() { clearTimeout(timer); timer = setTimeout(flush, RETRY); }
  async function flush() {
    for (const item of store.items()) {
      if (item.refused) { tell(item, "refused"); continue; }
      const outcome = await send(item, "later");
      if (outcome && !["sent", "refused"].includes(outcome.state)) {
        for (const next of store.items()) if (!next.refused && !busy.has(next.key)) tell(next, outcome.state);
        return;
      }
    }
  }

  // The blank: what is being typed is kept too, for a telephone that closes pages by itself.
  const form = document.querySelector("form[data-outbox]");
  const skipped = ["csrfmiddlewaretoken", "key", "version", "files_follow"], drafted = form && "draft" in form.dataset; // js/drafts.js keeps those
  const fieldsOf = () => [...new FormData(form)].filter(([name, value]) => name !== "csrfmiddlewaretoken" && typeof value === "string");
  const words = () => [...form.querySelectorAll("textarea, input[type=text]")];
  function fill(fields) {
    const kept = new Map();
    for (const [name, value] of fields) if (!skipped.includes(name)) kept.set(name, [...kept.get(name) || [], value]);
    for (const field of form.elements) {
      if (!field.name || field.type === "file" || skipped.includes(field.name)) continue;
      const values = kept.get(field.name);
      if (field.type === "checkbox" || (field.type === "radio" && values)) field.checked = Boolean(values?.includes(field.value));
      else if (values && field.type !== "radio") field.value = values[0];
    }
    for (const part of form.querySelectorAll("details")) if ([...part.querySelectorAll("input, textarea, select")].some((field) => /checkbox|radio/.test(field.type) ? field.checked !== field.defaultChecked : field.value)) part.open = true;
  }
  function fresh() {
    form.reset();
    for (const area of words()) area.value = "";
    form.elements.key.value = uuid();
    store.drop(TYPED);
    if (drafted) form.dispatchEvent(new Event("input", { bubbles: true }));
  }
  function itemOf() {
    const done = words().map((area) => area.value.trim()).find(Boolean) || "";
    const title = `${form.dataset.outbox}: ${done.length > 60 ? `${done.slice(0, 60)}…` : done}`;
    return { key: form.elements.key.value, to: form.getAttribute("action") || location.pathname, title, fields: fieldsOf(), at: Date.now() };
  }
  function take(item) { // back into the blank, to be mended
    fill(item.fields);
    store.drop(BOX + item.key);
    parcels.rebox(item.key, parcels.BLANK);
    form.dispatchEvent(new Event("input", { bubbles: true }));
    words().find((area) => area.value)?.focus();
  }
  function typing() { if (!drafted) store.put(TYPED, fieldsOf()); }
  async function submit(event) {
    if (form.hasAttribute("aria-busy")) { event.preventDefault(); return; }
    if (form.elements.files_follow) form.elements.files_follow.value = parcels.has(parcels.BLANK) ? "1" : "";
    const item = itemOf();
    if (!store.put(BOX + item.key, item)) return; // no storage: the plain form goes
    event.preventDefault();
    form.setAttribute("aria-busy", "true");
    const outcome = await send(item, "now", parcels.rebox(parcels.BLANK, item.key));
    form.removeAttribute("aria-busy");
    if (outcome.state === "refused") { // the page itself says what is wrong, beside the field
      store.drop(BOX + item.key);
      await parcels.rebox(item.key, parcels.BLANK);
      form.submit();
      return;
    }
    fresh();
    box().scrollIntoView({ block: "nearest" });
    if (outcome.state === "sent" && await outcome.arrived) location.assign(outcome.url);
  }
  // What is chosen lies beside its field, also when the telephone has closed the page meanwhile.
  async function collect() {
    const input = form.querySelector("input[type=file][name]");
    if (!input) return;
    const list = document.createElement("ul");
    list.className = "list parcels";
    input.closest(".file-drop, .mb-3, div").after(list);
    for (const field of form.querySelectorAll("input[type=file]")) {
      field.addEventListener("change", () => { const files = [...field.files]; field.value = ""; parcels.take(files, { box: parcels.BLANK }); });
    }
    for (const camera of form.querySelectorAll("[data-camera]")) camera.hidden = false;
    await parcels.restored;
    if (list.children.length) for (const part of form.querySelectorAll("details")) if (part.contains(list)) part.open = true;
  }
  if (form) {
    collect();
    const asked = store.get(BOX + location.hash.slice(1)), typed = store.get(TYPED);
    if (location.hash && asked) { take(asked); history.replaceState(null, "", location.pathname); } else if (typed && !drafted && !form.querySelector(".invalid-feedback") && words().every((area) => !area.value)) fill(typed);
    form.addEventListener("input", typing);
    form.addEventListener("submit", submit);
    window.addEventListener("pageshow", (event) => { if (event.persisted) form.elements.key.value = uuid(); });
  }
  // Signing out forgets what waits: not without a word.
  document.addEventListener("submit", (event) => {
    if (!("signOut" in event.target.dataset) || !(store.items().length || parcels.waiting())) return;
    if (window.confirm("Есть запись или файл, которые ещё не отправлены. Если выйти сейчас, они пропадут. Всё равно выйти?")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  window.addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
  flush();
})();
