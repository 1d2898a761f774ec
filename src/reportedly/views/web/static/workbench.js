// Keys, the field in hand, and words selected in an article. Every page works without this file.
"use strict";
(() => {
  const all = (selector, under = document) => [...under.querySelectorAll(selector)];
  const one = (selector, under = document) => under.querySelector(selector);
  const keys = one("#keys");
  const items = () => (one("[data-fields-list]") ? all("[data-field]:not(.untold)") : all("[data-rows] tbody tr, [data-list] > li"));
  let now = -1;
  let waiting = null;

  const choose = (number) => {
    const list = items();
    if (!list.length) return;
    if (list[now]) list[now].classList.remove("now");
    now = Math.max(0, Math.min(number, list.length - 1));
    const item = list[now];
    item.classList.add("now");
    item.scrollIntoView({ block: "nearest" });
    if (item.dataset.field) {
      item.focus({ preventScroll: true });
      light(item.dataset.field);
    } else {
      const link = one("a", item);
      if (link) link.focus({ preventScroll: true });
    }
  };

  const light = (field) => {
    all("mark.now").forEach((mark) => mark.classList.remove("now"));
    const marks = all("mark").filter((mark) => mark.dataset.fields.split(" ").includes(field));
    marks.forEach((mark) => mark.classList.add("now"));
    if (marks[0]) marks[0].scrollIntoView({ block: "nearest" });
  };

  const press = (selector, under = document) => {
    const found = one(selector, under);
    if (found) found.click();
    return Boolean(found);
  };
  const inHand = () => items()[now] || document;

  const plainKeys = {
    "?": () => keys.showModal(),
    "/": () => one("#find").focus(),
    j: () => choose(now + 1),
    k: () => choose(now - 1),
    n: () => press("[data-next]"),
    p: () => press("[data-previous]"),
    a: () => press("[data-accept]", inHand()),
    A: () => press("[data-accept-all]"),
    r: () => press("[data-reject]", inHand()),
    e: () => {
      if (press("[data-edit]")) return;
      const fold = one("details.edit", inHand());
      if (!fold) return;
      fold.open = true;
      one("input[name=value]", fold).select();
    },
    x: () => { const why = one("#why-not"); if (why) why.focus(); },
    m: () => press("[data-same]") || press("[data-pair]"),
    s: () => press("[data-different]") || press("[data-split]"),
    l: () => press("[data-later]"),
    u: () => press("[data-undo]") || (one("#undo-last") && one("#undo-last").requestSubmit()),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      if (press("[data-finish]")) event.preventDefault();
      return;
    }
    if (event.key === "Escape" && typing) { typing.blur(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (keys && keys.open)) return;
    if (waiting) {
      waiting = null;
      const to = one(`[data-go="${CSS.escape(event.key)}"]`);
      if (to) { event.preventDefault(); location.assign(to.href); }
      return;
    }
    if (event.key === "g") { waiting = true; setTimeout(() => { waiting = null; }, 1500); return; }
    if (/^[1-9]$/.test(event.key)) { press(`[data-rank="${event.key}"]`, inHand()); return; }
    const act = plainKeys[event.key];
    if (act && keys) { event.preventDefault(); act(); }
  });

  // The words of a quote are shown in the article when its value is in hand.
  document.addEventListener("click", (event) => {
    const quote = event.target.closest("[data-claim]");
    if (!quote) return;
    const marks = all("mark").filter((mark) => (mark.dataset.claims || "").split(" ").includes(quote.dataset.claim));
    if (!marks.length) return;
    event.preventDefault();
    all("mark.now").forEach((mark) => mark.classList.remove("now"));
    marks.forEach((mark) => mark.classList.add("now"));
    marks[0].scrollIntoView({ block: "center" });
  });

  // Offsets are counted in code points, as the ledger counts them.
  const place = (node, offset) => {
    const element = node.nodeType === 3 ? node.parentElement : node;
    const piece = element && element.closest("[data-start]");
    if (!piece || node.nodeType !== 3) return null;
    return Number(piece.dataset.start) + [...node.data.slice(0, offset)].length;
  };
  document.addEventListener("selectionchange", () => {
    const chosen = document.getSelection();
    const form = one("#tell form");
    if (!form || !chosen || chosen.isCollapsed || !chosen.rangeCount) return;
    const range = chosen.getRangeAt(0);
    const start = place(range.startContainer, range.startOffset);
    const end = place(range.endContainer, range.endOffset);
    const article = range.startContainer.parentElement.closest("[data-article]");
    if (start === null || end === null || !article || !article.contains(range.endContainer)) return;
    form.elements.start.value = start;
    form.elements.end.value = end;
    form.elements.words.value = chosen.toString();
    form.elements.article.value = article.dataset.article;
    one("#tell").open = true;
  });
  document.addEventListener("input", (event) => {
    if (event.target.name !== "words") return;
    event.target.form.elements.start.value = "";
    event.target.form.elements.end.value = "";
  });

  document.addEventListener("DOMContentLoaded", () => {
    const button = one("[data-keys]");
    if (button) { button.hidden = false; button.addEventListener("click", () => keys.showModal()); }
    const fold = one(".menu-holder");
    if (fold && one(".menu a[aria-current]")) one(".menu a[aria-current]").scrollIntoView({ block: "nearest", inline: "center" });
    const facets = one(".facets > details");
    if (facets && matchMedia("(max-width: 820px)").matches) facets.open = false;
    // A page of progress leads on by itself once the work is done.
    document.addEventListener("htmx:after:swap", () => press("[data-over] [data-continue]"));
    if (!one("[data-fields-list]")) return;
    // After a decision the next field that nobody has settled is in hand.
    const list = items();
    const last = list.findIndex((item) => location.hash === `#${item.id}`);
    const open = list.findIndex((item, number) => number > last && !("settled" in item.dataset));
    const start = open >= 0 ? open : list.findIndex((item) => !("settled" in item.dataset));
    if (one("[data-finish]") || list.length) choose(start >= 0 ? start : Math.max(last, 0));
  });
})();
