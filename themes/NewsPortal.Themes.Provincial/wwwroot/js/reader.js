// Reader's settings (text size, contrast), the "today" line, sharing, copying the address. Pages are complete without it.
(() => {
  const root = document.documentElement;
  const read = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* private mode */ } };
  const apply = (key, value) => { value ? root.setAttribute(`data-${key}`, value) : root.removeAttribute(`data-${key}`); keep(key, value); };
  for (const key of ["text", "contrast"]) { const value = read(key); if (value) root.setAttribute(`data-${key}`, value); }

  document.addEventListener("DOMContentLoaded", () => {
    const contrastButtons = [...document.querySelectorAll("[data-do=contrast]")];
    const showContrast = () => contrastButtons.forEach(b => b.setAttribute("aria-pressed", String(root.dataset.contrast === "more")));
    const resize = step => { const size = Math.min(3, Math.max(0, Number(root.dataset.text || 0) + step)); apply("text", size ? String(size) : ""); };
    const address = () => document.querySelector("link[rel=canonical]")?.href ?? location.href;
    const actions = {
      bigger: () => resize(1),
      smaller: () => resize(-1),
      contrast: () => { apply("contrast", root.dataset.contrast === "more" ? "" : "more"); showContrast(); },
      print: () => window.print(),
      share: () => navigator.share({ title: document.title, url: address() }).catch(() => { /* the reader changed their mind */ }),
      copy: async () => {
        await navigator.clipboard.writeText(address());
        const said = document.querySelector("[data-said]");
        said.textContent = said.dataset.said;
      },
    };
    const canDo = { share: "share" in navigator, copy: "clipboard" in navigator };
    document.querySelectorAll(".reader, [data-do]").forEach(el => { el.hidden = canDo[el.dataset.do] === false; });
    document.addEventListener("click", e => actions[e.target.closest("[data-do]")?.dataset.do]?.());
    showContrast();

    const today = document.querySelector("[data-today]");
    if (!today) return;
    const zone = { timeZone: "Asia/Ho_Chi_Minh" };
    const part = (language, options) => new Intl.DateTimeFormat(language, { ...zone, ...options }).format(new Date());
    const vietnamese = () => {
      const [d, m, y] = part("vi-VN", { day: "numeric", month: "numeric", year: "numeric" }).split("/").map(Number);
      const two = (n, upTo) => n <= upTo ? `0${n}` : String(n);
      return `${part("vi-VN", { weekday: "long" })}, ngày ${two(d, 9)} tháng ${two(m, 2)} năm ${y}`;
    };
    today.textContent = root.lang === "en" ? part("en-GB", { dateStyle: "full" }) : vietnamese();
    today.hidden = false;
  });
})();
