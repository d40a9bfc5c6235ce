// Files that must not be lost on their way. A chosen file is made smaller if it is a photograph, kept in this browser
// (IndexedDB) under the account's number, and goes in a request of its own, from any page, once there is a connection
// and a session; the server knows it again by its content. Forgotten when it has arrived, at sign-out, and when
// another person comes in. Without storage a file lives as long as its page.
//
// A parcel goes to an address (`to`), or waits in a `box` until the text that it belongs to has one (js/outbox.js).
(() => {
  "use strict";
  const { account, tokenAt, signIn } = document.body.dataset;
  if (!account) return;
  const LARGEST = 2000, QUALITY = 0.85, RETRY = 15000, PATIENCE = 20000, SILENCE = 60000, DAY = 86400000;
  const BLANK = `blank:${location.pathname}`; // the box of what was chosen on this page and not sent yet
  const WORDS = {
    preparing: "готовится", chosen: "приложится к записи", behind: "уйдёт вслед за записью", queued: "ждёт очереди",
    sending: "отправляется", checking: "проверяется", sent: "отправлен",
    waiting: "Связь оборвалась", silent: "Сервер пока не отвечает", ended: "Вход закончился", other: "В этом браузере вошёл другой человек",
  };
  const KEPT = { waiting: "уйдёт сам", silent: "уйдёт сам", ended: "уйдёт, когда вы войдёте", other: "без вас не уйдёт" };
  const parcels = [], told = new WeakMap();
  let timer = null, chain = Promise.resolve();

  // What is kept. Nothing here throws: without storage the answer is null.
  const opened = new Promise((done) => {
    try {
      const asked = indexedDB.open("parcels", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("parcels", { keyPath: "id", autoIncrement: true });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = asked.onblocked = () => done(null);
    } catch { done(null); }
  });
  async function kept(act) {
    const base = await opened;
    if (!base) return null;
    return new Promise((done) => {
      try {
        const work = base.transaction("parcels", "readwrite"), asked = act(work.objectStore("parcels"));
        work.oncomplete = () => done(asked.result);
        work.onerror = work.onabort = () => done(null);
      } catch { done(null); }
    });
  }
  async function keep(one) {
    try {
      const { id, box, to, name, type, at, refused } = one;
      const record = { account, box, to, name, type, at, refused, bytes: refused ? null : await one.file.arrayBuffer() };
      one.id = await kept((store) => store.put(id ? { ...record, id } : record)) ?? id;
    } catch { /* unreadable or too large: it goes from memory */ }
  }
  const forget = (one) => one.id && kept((store) => store.delete(one.id));

  // Who is signed in now, and the fresh key for forms: {account, token} or {state} why nothing may go.
  async function door() {
    const stop = new AbortController(), late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(tokenAt, { credentials: "same-origin", cache: "no-store", signal: stop.signal });
      if (answer.redirected && new URL(answer.url).pathname === signIn) return { state: "ended" };
      if (!answer.ok) return { state: "silent" };
      const found = await answer.json();
      return found.account === account ? found : { state: "other" };
    } catch { return { state: "waiting" }; } finally { clearTimeout(late); }
  }

  // A line for each: in the form that sends there, in the blank, or above the page.
  function place(one) {
    if (one.to) { const form = document.querySelector(`form[data-uploading="${CSS.escape(one.to)}"]`); if (form) return form.querySelector(".parcels"); }
    if (one.box === BLANK) return document.querySelector("form[data-outbox] .parcels");
    return one.box.startsWith("blank:") ? null : above();
  }
  function above() {
    let found = document.getElementById("parcels");
    if (!found) {
      found = document.createElement("section");
      found.id = "parcels"; found.className = "outbox-line no-print";
      found.setAttribute("aria-label", "Снимки и файлы, которые отправляются");
      const name = document.createElement("b"), total = document.createElement("span"), list = document.createElement("ul");
      name.textContent = "Снимки и файлы";
      total.className = "small muted"; total.dataset.total = ""; total.setAttribute("role", "status");
      list.className = "list parcels";
      found.append(name, total, list);
      const main = document.getElementById("main");
      main.insertBefore(found, (document.getElementById("outbox") || main.querySelector(".head"))?.nextSibling || main.firstChild);
    }
    return found.querySelector(".parcels");
  }
  function row(one) {
    const made = document.createElement("li"), name = document.createElement("span"), said = document.createElement("span");
    one.bar = document.createElement("progress");
    name.className = "parcel-name"; name.textContent = one.name;
    said.className = "why";
    one.bar.max = 1; one.bar.value = 0;
    one.bar.setAttribute("aria-label", `Загрузка: ${one.name}`);
    made.append(name, one.bar, said);
    return made;
  }
  function show(one, state) {
    one.state = state;
    const list = place(one);
    if (!list) { one.row?.remove(); return; }
    one.row ||= row(one);
    if (one.row.parentElement !== list) { const former = one.row.parentElement; list.append(one.row); count(former); }
    if (one.row.dataset.state !== state) {
      one.row.dataset.state = state;
      one.bar.hidden = !["sending", "checking"].includes(state);
      const safe = one.id ? `сохранён в этом браузере, ${KEPT[state]}` : "не закрывайте страницу";
      one.row.querySelector(".why").textContent = state === "refused" ? one.refused : KEPT[state] ? `${WORDS[state]}: ${safe}.` : WORDS[state];
      for (const way of one.row.querySelectorAll("button, a")) way.remove();
      one.row.append(...ways(one, state));
    }
    if (state === "sent") one.row.remove();
    count(list);
  }
  function ways(one, state) {
    const button = (words, act) => { const made = document.createElement("button"); made.type = "button"; made.className = "button button-small"; made.textContent = words; made.setAttribute("aria-label", `${words}: ${one.name}`); made.addEventListener("click", act); return made; };
    const made = [];
    if (state === "ended" || state === "other") {
      const way = document.createElement("a");
      way.href = `${signIn}?next=${encodeURIComponent(location.pathname + location.search)}`; way.textContent = "Войти снова";
      made.push(way);
    }
    if (KEPT[state]) made.push(button("Отправить ещё раз", () => { show(one, "queued"); go(); }));
    if (KEPT[state] || ["refused", "chosen"].includes(state)) made.push(button("Убрать", () => drop(one)));
    return made;
  }
  function count(list) {
    const total = list?.parentElement.querySelector("[data-total]");
    if (!total) { return; }
    const sums = told.get(list) || told.set(list, new Set()).get(list);
    for (const one of parcels) if (one.row?.parentElement === list) sums.add(one);
    const all = [...sums].filter((one) => one.state !== "dropped"), of = (state) => all.filter((one) => one.state === state).length;
    total.textContent = all.length ? `Отправлено ${of("sent")} из ${all.length}${of("refused") ? `, не принято ${of("refused")}` : ""}` : "";
    if (list.parentElement.id !== "parcels") return;
    list.parentElement.hidden = !all.length;
    list.parentElement.dataset.state = of("refused") ? "refused" : of("sent") === all.length ? "sent" : "sending";
  }
  function drop(one) {
    const list = one.row?.parentElement;
    one.state = "dropped";
    one.row?.remove();
    parcels.splice(parcels.indexOf(one), 1);
    count(list);
    return forget(one);
  }

  // One request a file: "sent", "refused" with the reason, or why it still waits.
  function post(one, token) {
    return new Promise((done) => {
      const request = new XMLHttpRequest(), data = new FormData();
      let watch = null;
      const patience = () => { clearTimeout(watch); watch = setTimeout(() => request.abort(), SILENCE); };
      data.append("files", one.file, one.name);
      request.open("POST", one.to);
      request.setRequestHeader("X-CSRFToken", token);
      request.upload.addEventListener("progress", (event) => {
        patience();
        if (!event.lengthComputable) return;
        one.bar.value = event.loaded / event.total;
        if (event.loaded === event.total) show(one, "checking");
      });
      request.addEventListener("loadend", () => { clearTimeout(watch); done(meant(one, request)); });
      patience();
      request.send(data);
    });
  }
  function meant(one, request) {
    let answer = null;
    try { answer = JSON.parse(request.responseText); } catch { /* no answer, or a page */ }
    if (answer?.sentence) { one.refused = answer.kind === "error" ? answer.sentence : ""; return answer.kind === "error" ? "refused" : "sent"; }
    if (!request.status) return "waiting";
    if (request.responseURL.includes(signIn)) return "ended";
    if (request.status === 403) return "stale";
    if (request.status === 404) { one.refused = "Страница, куда он шёл, вам больше не открыта."; return "refused"; }
    return "silent";
  }
  async function pass() {
    const sentTo = new Set();
    let open = null;
    for (let one; (one = parcels.find((some) => some.to && some.state === "queued"));) {
      if (one.id && await kept((store) => store.count(one.id)) === 0) { show(one, "sent"); sentTo.add(one.to); continue; } // another window has sent it
      open = open || await door();
      if (!open.token) { for (const some of parcels) if (some.to && some.state === "queued") show(some, open.state); break; }
      show(one, "sending");
      let state = await post(one, open.token);
      if (state === "stale") { open = await door(); state = open.token ? await post(one, open.token) : open.state; }
      if (state === "stale") state = "silent";
      if (state === "sent") { await forget(one); sentTo.add(one.to); }
      if (state === "refused") await keep(one);
      show(one, state);
    }
    for (const to of sentTo) document.dispatchEvent(new CustomEvent("parcels:sent", { detail: to }));
    clearTimeout(timer);
    if (parcels.some((one) => ["waiting", "silent"].includes(one.state))) timer = setTimeout(again, RETRY);
  }
  function go() { chain = chain.then(pass); return chain; }
  function again() {
    for (const one of parcels) if (KEPT[one.state]) show(one, "queued");
    return go();
  }

  // A photograph no larger than LARGEST and without its place and time; what is small, or no picture here, goes as it is.
  async function smaller(file) {
    if (!/^image\/(jpeg|png)$/.test(file.type) || typeof createImageBitmap === "undefined") return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = LARGEST / Math.max(picture.width, picture.height);
      if (scale >= 1) { picture.close(); return file; }
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.imageSmoothingQuality = "high";
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const drawn = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", QUALITY); });
      canvas.width = canvas.height = 0;
      if (!drawn || drawn.size >= file.size) return file;
      return new File([drawn], file.name.replace(/\.(png|jpe?g)$/i, "") + ".jpg", { type: "image/jpeg" });
    } catch { return file; } // the server says in words what is wrong with it
  }
  // What is plainly not taken is refused when it is chosen, by its name and first bytes; the server looks at the rest.
  const HEIC = "Снимок в формате HEIC не откроется у других. Сохраните его как JPEG и приложите снова.";
  const BEGINS = { pdf: "%PDF-", jpg: "\xff\xd8\xff", jpeg: "\xff\xd8\xff", png: "\x89PNG", docx: "PK", xlsx: "PK", pptx: "PK", odt: "PK", ods: "PK", odp: "PK" };
  async function unfit(file) {
    try {
      const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 256).arrayBuffer()));
      const ending = file.name.split(".").pop().toLowerCase(), begins = BEGINS[ending];
      if (/^hei[cf]$/.test(ending) || /^[^]{4}ftyp(hei|hev|mif1|msf1)/.test(head)) return HEIC;
      if (begins && !head.startsWith(begins)) return `Внутри файла не то, что обещает окончание «.${ending}». Сохраните его заново в нужном формате.`;
    } catch { /* unreadable: it is said when it goes */ }
    return "";
  }
  const rest = (one) => one.refused ? "refused" : one.to ? "queued" : one.box === BLANK ? "chosen" : "behind";
  async function take(files, { box = "", to = "" }) {
    const fresh = [...files].map((file) => ({ id: 0, box, to, name: file.name, type: file.type, at: Date.now(), refused: "", file }));
    parcels.push(...fresh);
    for (const one of fresh) show(one, "preparing");
    for (const one of fresh) one.ready = (fresh[fresh.indexOf(one) - 1]?.ready || Promise.resolve()).then(() => prepare(one));
    await Promise.all(fresh.map((one) => one.ready));
  }
  async function prepare(one) {
    one.refused = await unfit(one.file);
    if (!one.refused) one.file = await smaller(one.file);
    one.name = one.file.name;
    await keep(one);
    show(one, rest(one));
    if (one.to) go();
  }
  const within = (box) => parcels.filter((one) => one.box === box && !one.to);
  async function move(box, there) {
    await restored;
    const moved = within(box);
    await Promise.all(moved.map((one) => one.ready));
    for (const one of moved) { Object.assign(one, there); await keep(one); show(one, rest(one)); }
    return moved;
  }

  const restored = kept((store) => store.getAll()).then((records) => {
    for (const record of records || []) {
      const lost = !record.to && !record.box.startsWith("blank:") && Date.now() - record.at > DAY && !localStorage.getItem(`draft:${account}:outbox:${record.box}`);
      if (record.account !== account || lost) { forget(record); continue; }
      const one = { ...record, file: record.bytes && new File([record.bytes], record.name, { type: record.type }) };
      parcels.push(one);
      show(one, rest(one));
    }
    go();
  });

  window.parcels = {
    BLANK, door, take, restored,
    /** Whether something here has not arrived yet. */
    waiting: () => parcels.some((one) => !["sent", "refused", "dropped"].includes(one.state)),
    /** Whether files of that box are there. */
    has: (box) => within(box).some((one) => !one.refused),
    /** From one box into another: the text that they belong to got its key, or came back to be mended. */
    rebox: (from, box) => move(from, { box }),
    /** The text has arrived: its files have an address now, also when this page closes here. → what `arrived` takes */
    release: (box, to) => move(box, { box: "", to }),
    /** Whether all of them got there, once that is clear. */
    arrived: (moved) => go().then(() => moved.every((one) => ["sent", "dropped"].includes(one.state))),
    drop: (box) => Promise.all(within(box).map(drop)),
  };

  // Signing out forgets them all before it goes; the text is forgotten by js/app.js.
  document.addEventListener("submit", async (event) => {
    if (!("signOut" in event.target.dataset) || event.defaultPrevented) return;
    event.preventDefault();
    await Promise.race([kept((store) => store.clear()), new Promise((done) => { setTimeout(done, 1500); })]);
    event.target.submit();
  });
  window.addEventListener("beforeunload", (event) => { if (parcels.some((one) => !one.id && !["sent", "refused"].includes(one.state))) event.preventDefault(); });
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) again(); });
})();
