// Text for a public page: how long it is, said beside the field while it is typed.
(() => {
  "use strict";
  const CAPTION = 1024; // signs under a picture of a messenger
  const words = (number) => {
    const ten = number % 10, hundred = number % 100;
    if (ten === 1 && hundred !== 11) return "знак";
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "знака" : "знаков";
  };
  for (const field of document.querySelectorAll("textarea[data-count]")) {
    const said = document.createElement("p");
    said.className = "small muted num";
    field.insertAdjacentElement("afterend", said);
    const tell = () => {
      const long = Array.from(field.value).length;
      said.textContent = `${long} ${words(long)}` + (long > CAPTION ? `: под снимком умещается до ${CAPTION}` : "");
    };
    field.addEventListener("input", tell);
    tell();
  }
})();
