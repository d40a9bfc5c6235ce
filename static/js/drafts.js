// A long form that saves itself while it is filled in: <form data-draft="key" data-draft-url="…" data-account="7">.
// The server keeps the draft. This browser keeps only what the server has not acknowledged yet, under the
// account's number, and forgets it with the acknowledgement (js/app.js also at sign-out). A form is sent only
// over a connection and a session that have just worked: nothing typed is lost.
(() => {
  "use strict";
  const PAUSE = 900, RETRY = 5000;

  for (const form of document.querySelectorAll("form[data-draft]")) {
    const url = form.dataset.draftUrl;
    const key = `draft:${form.dataset.account}:${form.dataset.draft}`;
    const line = form.querySelector("[data-draft-state]");
    let acknowledged = snapshot(), waiting = null, sending = false, flushed = false;

    function snapshot() {
      const fields = {};
      for (const [name, value] of new FormData(form)) {
        if (["csrfmiddlewaretoken", "version", "key", "files_follow"].includes(name) || typeof value !== "string") continue;
        (fields[name] ||= []).push(value);
      }
      return fields;
    }
    function changes(now) {
      const names = new Set([...Object.keys(now), ...Object.keys(acknowledged)]);
      const differ = [...names].filter((name) => JSON.stringify(now[name] || []) !== JSON.stringify(acknowledged[name] || []));
      return Object.fromEntries(differ.map((name) => [name, now[name] || []]));
    }
    function keepHere() {
      const unsaved = changes(snapshot());
      try {
        if (Object.keys(unsaved).length) localStorage.setItem(key, JSON.stringify(unsaved));
        else localStorage.removeItem(key);
      } catch { /* a browser without storage: the server still keeps the draft */ }
      return unsaved;
    }
    function putBack() {
      let kept;
      try { kept = JSON.parse(localStorage.getItem(key)); } catch { kept = null; }
      if (!kept) return;
      for (const [name, values] of Object.entries(kept)) {
        for (const field of form.elements) {
          if (field.name !== name) continue;
          if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
          else field.value = values[0] || "";
        }
      }
      for (const box of form.querySelectorAll("details")) if ([...box.querySelectorAll("input, textarea, select")].some((field) => /checkbox|radio/.test(field.type) ? field.checked !== field.defaultChecked : field.value)) box.open = true;
      later(0);
    }
    function tell(words, link) {
      // Said again, it is left as it stands: a link must not be replaced under the finger.
      if (line.textContent === (link ? `${words} Войти снова` : words)) return;
      line.textContent = words;
      if (!link) return;
      const again = document.createElement("a");
      again.href = `${document.body.dataset.signIn}?next=${encodeURIComponent(location.pathname + location.search)}`;
      again.textContent = "Войти снова";
      line.append(" ", again);
    }

    const token = () => form.querySelector("[name=csrfmiddlewaretoken]");
    async function renewToken() {
      // Somebody has signed in again in another window: the page takes the token of the new session.
      const answer = await fetch(location.href, { credentials: "same-origin" });
      if (answer.redirected) return false;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-draft] [name=csrfmiddlewaretoken]");
      if (!fresh) return false;
      for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = fresh.value;
      return true;
    }
    function post(content) {
      return fetch(url, { method: "POST", credentials: "same-origin", headers: { "X-CSRFToken": token().value, "Content-Type": "application/json" }, body: JSON.stringify(content) });
    }

    // Whether the server has everything that the form holds.
    async function save() {
      clearTimeout(waiting);
      waiting = null;
      const now = snapshot();
      keepHere();
      sending = true;
      try {
        let answer = await post(now);
        if (answer.status === 403 && await renewToken()) answer = await post(now);
        if (answer.redirected) { tell("Вход закончился. Текст сохранён в этом браузере.", true); return false; }
        if (!answer.ok) { tell("Черновик не сохранился на сервере, текст сохранён в этом браузере."); return false; }
        acknowledged = now;
        tell(`черновик сохранён ${(await answer.json()).saved}`);
        if (Object.keys(keepHere()).length) later(PAUSE);
        return true;
      } catch {
        tell("нет связи, текст сохранён в этом браузере");
        later(RETRY);
        return false;
      } finally { sending = false; }
    }
    function later(pause) {
      clearTimeout(waiting);
      waiting = setTimeout(save, pause);
    }

    form.addEventListener("input", () => { keepHere(); later(PAUSE); });
    form.addEventListener("change", () => { keepHere(); later(PAUSE); });
    window.addEventListener("online", () => { if (Object.keys(changes(snapshot())).length) later(0); });
    form.addEventListener("submit", async (event) => {
      if (flushed || "outbox" in form.dataset) return; // js/outbox.js sends it when it can
      event.preventDefault();
      const button = event.submitter;
      if (sending) await new Promise((done) => { setTimeout(done, 300); });
      if (!await save()) { line.scrollIntoView({ block: "nearest" }); return; }
      flushed = true;
      form.requestSubmit(button);
    });
    window.addEventListener("pageshow", () => { flushed = false; });
    putBack();
  }
})();
