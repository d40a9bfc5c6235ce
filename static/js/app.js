// What every page can do. Everything here only makes a working page quicker: forms and links do without it.
(() => {
  "use strict";
  document.documentElement.classList.add("js");
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

  // «/» goes to the search box unless somebody is writing.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const search = document.getElementById("site-search");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  });

  // Sections on a phone: the link to them becomes a button that opens and closes.
  const menu = document.querySelector("[data-menu]");
  if (menu) {
    const sections = document.getElementById(menu.dataset.menu);
    const show = (open) => { sections.classList.toggle("open", open); menu.setAttribute("aria-expanded", String(open)); };
    menu.setAttribute("role", "button");
    menu.setAttribute("aria-controls", sections.id);
    show(false);
    menu.addEventListener("click", (event) => { event.preventDefault(); show(!sections.classList.contains("open")); });
    menu.addEventListener("keydown", (event) => { if (event.key === " ") { event.preventDefault(); menu.click(); } });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && sections.classList.contains("open")) { show(false); menu.focus(); }
    });
  }

  // Small drop-down lists close when one clicks elsewhere or presses Escape.
  document.addEventListener("click", (event) => {
    for (const drop of document.querySelectorAll("details.drop[open]")) if (!drop.contains(event.target)) drop.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const drop = event.key === "Escape" && document.querySelector("details.drop[open]");
    if (drop) { drop.open = false; drop.querySelector("summary").focus(); }
  });

  // A button that asks first: the form kept in <details> is shown as a dialog.
  document.addEventListener("click", (event) => {
    const summary = event.target.closest("[data-confirm] > summary");
    if (!summary || typeof HTMLDialogElement === "undefined") return;
    event.preventDefault();
    ask(summary.parentElement.querySelector(".confirm-body"), summary);
  });
  function ask(body, opener) {
    const home = body.parentElement;
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    dialog.setAttribute("aria-labelledby", body.querySelector("h2").id);
    document.body.append(dialog);
    dialog.append(body);
    dialog.addEventListener("click", (event) => { if (event.target === dialog || event.target.closest("[data-cancel]")) dialog.close(); });
    dialog.addEventListener("close", () => { home.append(body); dialog.remove(); opener.focus(); });
    dialog.showModal();
    body.querySelector("[data-cancel]").focus();
  }

  // A form goes once: the second click of an impatient hand does nothing. Coming back by «Назад» wakes it.
  // A form whose answer is a file, and so stays on the page, says data-repeat.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || "repeat" in form.dataset) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) { delete form.dataset.sent; form.removeAttribute("aria-busy"); }
  });
  // A form that htmx sent and that stayed on the page may go again.
  document.addEventListener("htmx:afterRequest", (event) => { delete event.target.dataset.sent; event.target.removeAttribute("aria-busy"); });

  // Whoever signs out leaves no unsent text behind in this browser (js/drafts.js).
  document.addEventListener("submit", (event) => {
    if (!("signOut" in event.target.dataset)) return;
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith("draft:")) localStorage.removeItem(key);
    } catch { /* a browser without storage */ }
  });

  // A form with unsent changes is not left by accident: <form data-guard>.
  const changed = new Set();
  document.addEventListener("input", (event) => { const form = event.target.closest("form[data-guard]"); if (form) changed.add(form); });
  document.addEventListener("submit", (event) => changed.delete(event.target));
  window.addEventListener("beforeunload", (event) => {
    if ([...changed].some((form) => form.isConnected)) { event.preventDefault(); event.returnValue = ""; }
  });

  // Answers of the server: success goes away by itself, trouble stays until it is closed.
  function dress(root) {
    for (const note of root.querySelectorAll("[data-toast]:not([data-dressed])")) {
      note.dataset.dressed = "yes";
      const close = document.createElement("button");
      close.type = "button"; close.className = "toast-close"; close.textContent = "×";
      close.setAttribute("aria-label", "Закрыть сообщение");
      close.addEventListener("click", () => note.remove());
      note.append(close);
      if (note.dataset.toast === "ok" || note.dataset.toast === "info") leaveAfter(note, 8000);
    }
  }
  function leaveAfter(note, wait) {
    // Nothing leaves while it is being read: the clock stands still under the pointer or the focus.
    setTimeout(() => {
      if (note.matches(":hover, :focus-within")) return leaveAfter(note, 2000);
      note.classList.add("leaving");
      setTimeout(() => note.remove(), 300);
    }, wait);
  }
  dress(document);
  document.addEventListener("htmx:afterSwap", () => dress(document));

  // Parts of the page that come by htmx: what went wrong is said, an ended session leads to the sign-in page,
  // a form that was not accepted comes back with its errors, and the new count of a list is read aloud.
  const region = document.getElementById("messages");
  function say(kind, words) {
    const note = document.createElement("div");
    note.className = `toast-note notice notice-${kind}`;
    note.dataset.toast = kind;
    note.textContent = words;
    region.append(note);
    dress(region);
  }
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    if (new URL(xhr.responseURL, location).pathname === document.body.dataset.signIn) {
      event.detail.shouldSwap = false;
      location.reload();
    } else if (xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:sendError", () => say("bad", "Нет связи с сервером: показано прежнее. Проверьте сеть и повторите."));
  document.addEventListener("htmx:responseError", (event) => say("bad", event.detail.xhr.status === 403
    ? "Это действие вам не открыто." : "Сервер не смог ответить. Обновите страницу и повторите."));
  const voice = document.createElement("div");
  voice.className = "visually-hidden";
  voice.setAttribute("role", "status");
  document.body.append(voice);
  document.addEventListener("htmx:afterSettle", () => {
    const count = document.querySelector(".list-tools > .num");
    if (count) voice.textContent = count.textContent;
  });

  // The list of errors on top of a form takes the focus, so that it is read first.
  const errors = document.querySelector(".form-errors");
  if (errors) errors.focus();

  document.addEventListener("click", (event) => { if (event.target.closest("[data-print]")) window.print(); });
  if (document.querySelector('[data-print="now"]')) window.addEventListener("load", () => window.print());
  // Filters of a list on a phone: the first field is there, the button opens the others.
  document.addEventListener("click", (event) => {
    const more = event.target.closest(".filter-more");
    if (more) more.setAttribute("aria-expanded", String(more.form.classList.toggle("open")));
  });
  document.addEventListener("input", (event) => {
    const reset = event.target.closest(".filter-bar")?.querySelector("[data-reset]");
    if (reset) reset.hidden = false;
  });
})();
