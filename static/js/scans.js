// Signed papers go to the server one file at a time: each line says how far it is, what came of it, and offers to repeat.
(() => {
  "use strict";
  const form = document.querySelector("form[data-scans]");
  if (!form) return;
  const input = form.querySelector("input[type=file]"), list = form.querySelector(".scan-files");
  const waiting = [];
  let busy = false, done = 0;

  function line(file) {
    const row = document.createElement("li"), name = document.createElement("span"), said = document.createElement("span");
    const bar = document.createElement("progress");
    name.textContent = file.name;
    said.className = "why";
    said.textContent = "ждёт очереди";
    bar.max = 1; bar.value = 0;
    bar.setAttribute("aria-label", `Загрузка: ${file.name}`);
    row.append(name, bar, said);
    list.append(row);
    return { file, row, bar, said };
  }

  function next() {
    const one = waiting.shift();
    if (!one) { busy = false; if (done) offerToLook(); return; }
    busy = true;
    one.bar.hidden = false;
    one.said.textContent = "загружается";
    const request = new XMLHttpRequest(), data = new FormData();
    data.append("files", one.file);
    data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    request.open("POST", form.dataset.scans);
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      one.bar.value = event.loaded / event.total;
      if (event.loaded === event.total) one.said.textContent = "читается";
    });
    request.addEventListener("loadend", () => { told(one, request); next(); });
    request.send(data);
  }

  function told(one, request) {
    let answer = null;
    try { answer = JSON.parse(request.responseText); } catch { /* no answer, or a page: the session has ended */ }
    one.bar.hidden = true;
    if (answer) { one.said.textContent = answer.sentence; if (answer.kind !== "error") done += 1; }
    else one.said.textContent = request.status ? "Сервер не смог ответить. Обновите страницу и повторите." : "Нет связи с сервером.";
    if (!answer) offerToRepeat(one);
  }

  function offerToRepeat(one) {
    const again = document.createElement("button");
    again.type = "button"; again.className = "button button-small"; again.textContent = "Повторить";
    again.addEventListener("click", () => { again.remove(); waiting.push(one); if (!busy) next(); });
    one.row.append(again);
  }

  function offerToLook() {
    if (form.querySelector("[data-look]")) return;
    const link = document.createElement("a");
    link.className = "button"; link.href = location.pathname; link.dataset.look = ""; link.textContent = "Показать, что ждёт разбора";
    form.querySelector(".actions").append(link);
  }

  function take() {
    for (const file of input.files) waiting.push(line(file));
    input.value = "";
    if (!busy) next();
  }
  input.addEventListener("change", take);
  form.addEventListener("submit", (event) => { event.preventDefault(); take(); }, true);
})();
