// Files go to the server one at a time: <form data-uploading="address of one file" data-renews="id of the list that shows them">.
// A photograph is made smaller here first. Each line says how far it is and what came of it; a broken one is sent again.
(() => {
  "use strict";
  const LARGEST = 2000, QUALITY = 0.85;

  for (const form of document.querySelectorAll("form[data-uploading]")) begin(form);

  function begin(form) {
    const list = form.querySelector(".uploading-files"), total = form.querySelector("[data-total]");
    const camera = form.querySelector("[data-camera]"), button = form.querySelector("[data-send]");
    const waiting = [];
    let busy = false, all = 0, sent = 0, refused = 0;
    button.hidden = true; // a chosen file goes by itself
    camera.hidden = false;

    function line(file) {
      const row = document.createElement("li"), name = document.createElement("span"), bar = document.createElement("progress"), said = document.createElement("span");
      name.textContent = file.name;
      name.className = "uploading-name";
      said.className = "why";
      said.textContent = "ждёт очереди";
      bar.max = 1; bar.value = 0;
      bar.setAttribute("aria-label", `Загрузка: ${file.name}`);
      row.append(name, bar, said);
      list.append(row);
      return { file, row, bar, said };
    }
    function count() {
      const left = all - sent - refused;
      total.textContent = left ? `Отправлено ${sent} из ${all}` : `Отправлено ${sent} из ${all}${refused ? `, не принято ${refused}` : ""}`;
    }

    async function next() {
      const one = waiting.shift();
      if (!one) { busy = false; if (sent) renew(); return; }
      busy = true;
      one.bar.hidden = false;
      one.said.textContent = "уменьшается";
      const file = one.small || (one.small = await smaller(one.file));
      one.said.textContent = "отправляется";
      const request = new XMLHttpRequest(), data = new FormData();
      data.append("files", file, file.name);
      data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      request.open("POST", form.dataset.uploading);
      request.upload.addEventListener("progress", (event) => {
        if (!event.lengthComputable) return;
        one.bar.value = event.loaded / event.total;
        if (event.loaded === event.total) one.said.textContent = "проверяется";
      });
      request.addEventListener("loadend", async () => { await told(one, request); count(); next(); });
      request.send(data);
    }

    async function told(one, request) {
      let answer = null;
      try { answer = JSON.parse(request.responseText); } catch { /* no answer, or a page: the session has ended */ }
      one.bar.hidden = true;
      if (!answer) {
        const renewed = request.status === 403 && !one.renewed && await fresh();
        if (renewed) { one.renewed = true; waiting.unshift(one); } else broken(one, request);
        return;
      }
      one.said.textContent = answer.sentence;
      one.row.classList.toggle("uploading-refused", answer.kind === "error");
      if (answer.kind === "error") { refused += 1; return; }
      sent += 1;
      one.row.remove();
    }
    function broken(one, request) {
      const out = request.status === 403 || request.responseURL.includes(document.body.dataset.signIn);
      one.said.textContent = out ? "Вход закончился. " : request.status ? "Сервер не смог ответить. " : "Связь оборвалась. ";
      if (out) {
        const again = document.createElement("a");
        again.href = document.body.dataset.signIn; again.target = "_blank"; again.textContent = "Войдите в соседней вкладке";
        one.said.append(again, " и повторите.");
      }
      const again = document.createElement("button");
      again.type = "button"; again.className = "button button-small"; again.textContent = "Отправить ещё раз";
      again.addEventListener("click", async () => {
        again.remove();
        one.renewed = await fresh();
        waiting.push(one);
        if (!busy) next();
      });
      one.row.append(again);
    }
    // Whoever has signed in again in another window has a new token; without a connection the old one stays.
    async function fresh() {
      try {
        const field = (await page()).querySelector("form[data-uploading] [name=csrfmiddlewaretoken]");
        if (!field) return false;
        for (const token of document.querySelectorAll("[name=csrfmiddlewaretoken]")) token.value = field.value;
        return true;
      } catch { return false; /* the sending itself will say */ }
    }
    async function page() {
      const answer = await fetch(location.pathname, { credentials: "same-origin" });
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    }
    async function renew() {
      try {
        const now = (await page()).getElementById(form.dataset.renews), old = document.getElementById(form.dataset.renews);
        if (now) old.replaceWith(document.adoptNode(now));
      } catch { /* what was sent is there; the next look shows it */ }
    }

    function take(files) {
      for (const file of files) { waiting.push(line(file)); all += 1; }
      count();
      if (!busy) next();
    }
    for (const input of form.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => { const files = [...input.files]; input.value = ""; take(files); });
    }
    window.addEventListener("beforeunload", (event) => { if (busy) event.preventDefault(); });
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
})();
