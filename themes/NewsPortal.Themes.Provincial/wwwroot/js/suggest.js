// Suggests pages while somebody types into the search box of the form it stands in (ARIA combobox). The form works without it.
let boxes = 0;
customElements.define("np-suggest", class extends HTMLElement {
  connectedCallback() {
    const box = this.closest("form").querySelector("input[type=search]");
    const list = document.createElement("ul");
    const id = `goi-y-${++boxes}`;
    let at = -1, timer, call;
    const set = (element, values) => Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));
    const links = () => [...list.querySelectorAll("a")];
    const mark = to => {
      at = to;
      links().forEach((link, i) => link.setAttribute("aria-selected", i === to));
      to < 0 ? box.removeAttribute("aria-activedescendant") : box.setAttribute("aria-activedescendant", links()[to].id);
    };
    const open = is => { list.hidden = !is; box.setAttribute("aria-expanded", is); mark(-1); };
    const show = found => {
      list.replaceChildren(...found.map(({ text, kind, url }, i) => {
        const [item, link, small] = ["li", "a", "small"].map(name => document.createElement(name));
        item.setAttribute("role", "none");
        set(link, { role: "option", id: `${id}-${i}`, href: url, tabindex: -1 });
        small.textContent = kind;
        link.append(text, " ", small);
        item.append(link);
        return item;
      }));
      open(found.length > 0 && document.activeElement === box);
    };
    const ask = async () => {
      call?.abort();
      call = new AbortController();
      try {
        const answer = await fetch(`${this.dataset.from}?q=${encodeURIComponent(box.value)}`, { signal: call.signal });
        show(answer.ok ? await answer.json() : []);
      } catch { /* typed on, or offline: nothing is suggested */ }
    };

    list.className = "suggest";
    set(list, { role: "listbox", id, "aria-label": this.dataset.label });
    set(box, { role: "combobox", "aria-autocomplete": "list", "aria-controls": id });
    this.append(list);
    open(false);
    list.addEventListener("mousedown", event => event.preventDefault());
    box.addEventListener("blur", () => open(false));
    box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
    box.addEventListener("keydown", event => {
      const count = links().length;
      if (event.isComposing || !count) { return; }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) { open(true); }
        mark((at + (event.key === "ArrowDown" ? 2 : count + 1)) % (count + 1) - 1);
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        links()[at].click();
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        open(false);
      }
    });
  }
});
