// A table pasted from Word or Excel: the text goes into the visible field, its HTML (with the cells'
// borders, which plain text loses) into the hidden field named by data-paste-html.
(() => {
  "use strict";
  for (const field of document.querySelectorAll("[data-paste-html]")) {
    const hidden = field.form.elements[field.dataset.pasteHtml];
    field.addEventListener("paste", (event) => {
      const html = event.clipboardData && event.clipboardData.getData("text/html");
      hidden.value = html && html.includes("<t") ? html : "";
    });
    field.addEventListener("input", (event) => {
      if (event.inputType !== "insertFromPaste") hidden.value = ""; // typed over: the text counts
    });
  }
})();
