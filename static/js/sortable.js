// Lists put in order by hand: <ol id="…" data-sortable> whose direct children hold a form of components/move.html.
// Drag by the handle; or on the handle: Space takes the row, arrows carry it, Space puts it down, Escape puts it back.
// The row's own form is sent with its new place; the answer is the page, of which the list is taken.
(() => {
  "use strict";
  const voice = document.createElement("div");
  voice.className = "visually-hidden";
  voice.setAttribute("role", "status");
  document.body.append(voice);
  const say = (words) => { voice.textContent = words; };

  const rowOf = (element) => {
    let row = element;
    while (row && !(row.parentElement && "sortable" in row.parentElement.dataset)) row = row.parentElement;
    return row;
  };
  const place = (row) => [...row.parentElement.children].indexOf(row) + 1;
  const handleOf = (row) => row.querySelector("[data-handle]");
  let held = null; // {row, before: the place it was taken from}

  function take(row) {
    held = { row, from: place(row) };
    row.classList.add("sorting");
    handleOf(row).setAttribute("aria-pressed", "true");
  }
  function release() {
    const { row, from } = held;
    row.classList.remove("sorting");
    handleOf(row).setAttribute("aria-pressed", "false");
    held = null;
    return { row, from };
  }
  function put(row, to) {
    const list = row.parentElement;
    const others = [...list.children].filter((other) => other !== row);
    list.insertBefore(row, others[to - 1] || null);
  }

  async function send(row, from, to, selector) {
    const form = row.querySelector("[data-move]");
    const data = new FormData(form);
    data.set("to", to);
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, credentials: "same-origin" });
      if (!answer.ok) throw new Error(String(answer.status));
      renew(row.parentElement, await answer.text(), to, selector);
      say(`Теперь на месте ${to}`);
    } catch {
      put(row, from);
      say("Переместить не удалось: нет связи с сервером или порядок изменил кто-то другой. Обновите страницу.");
      voice.classList.remove("visually-hidden");
      voice.classList.add("notice", "notice-bad");
    }
  }
  function renew(list, text, to, selector) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.getElementById(list.id);
    if (!fresh) { location.reload(); return; }
    list.replaceWith(document.adoptNode(fresh));
    const said = page.getElementById("messages");
    if (said) document.getElementById("messages").replaceWith(document.adoptNode(said));
    reveal(fresh);
    if (window.htmx) window.htmx.process(fresh);
    document.dispatchEvent(new CustomEvent("htmx:afterSwap"));
    // The button that was pressed; at the end of a list the handle, on a phone the other button.
    const row = fresh.children[to - 1];
    const buttons = [row.querySelector(selector), handleOf(row), ...row.querySelectorAll("[data-step]")];
    buttons.find((button) => !button.disabled && button.offsetParent).focus();
  }

  function drop() {
    const { row, from } = release();
    const to = place(row);
    if (to !== from) send(row, from, to, "[data-handle]");
  }
  function cancel() {
    const { row, from } = release();
    put(row, from);
    handleOf(row).focus();
    say("Строка возвращена на прежнее место");
  }

  // Keyboard
  document.addEventListener("keydown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle) return;
    const row = rowOf(handle);
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (held) drop(); else { take(row); say(`Строка взята с места ${held.from}. Стрелки двигают, пробел ставит, Escape возвращает.`); }
    } else if (held && event.key === "Escape") {
      event.preventDefault();
      cancel();
    } else if (held && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      const to = Math.min(Math.max(place(row) + (event.key === "ArrowUp" ? -1 : 1), 1), row.parentElement.children.length);
      put(row, to);
      handle.focus();
      say(`Место ${to} из ${row.parentElement.children.length}`);
    }
  });
  document.addEventListener("focusout", (event) => { if (held && !held.pointer && event.relatedTarget && !held.row.contains(event.relatedTarget)) cancel(); });

  // Pointer: mouse, pen and finger alike
  document.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    handle.focus();
    if (held) release();
    take(rowOf(handle));
    held.pointer = event.pointerId;
  });
  document.addEventListener("pointermove", (event) => {
    if (!held || held.pointer !== event.pointerId) return;
    const { row } = held;
    const middle = (other) => { const box = other.getBoundingClientRect(); return box.top + box.height / 2; };
    const above = row.previousElementSibling, below = row.nextElementSibling;
    if (above && event.clientY < middle(above)) row.parentElement.insertBefore(row, above);
    else if (below && event.clientY > middle(below)) row.parentElement.insertBefore(below, row);
  });
  document.addEventListener("pointerup", (event) => { if (held && held.pointer === event.pointerId) drop(); });
  document.addEventListener("pointercancel", (event) => { if (held && held.pointer === event.pointerId) cancel(); });

  // The two small buttons
  document.addEventListener("submit", (event) => {
    const form = event.target, button = event.submitter;
    if (!("move" in form.dataset) || !button) return;
    event.preventDefault();
    const row = rowOf(form), from = place(row), step = Number(button.dataset.step);
    put(row, from + step);
    send(row, from, from + step, `[data-step="${step}"]`);
  }, true);

  function reveal(root) { for (const handle of root.querySelectorAll("[data-handle][hidden]")) handle.hidden = false; }
  reveal(document);
})();
