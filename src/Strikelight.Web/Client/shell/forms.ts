/** Filters that apply themselves, with short URLs: empty fields and fields at their default are left out. */
export function startForms(): void {
  document.addEventListener("change", (event) => {
    const form = (event.target as HTMLInputElement).form;
    if (form?.hasAttribute("data-auto")) {
      form.requestSubmit();
    }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.hasAttribute("data-auto")) {
      event.preventDefault();
      location.assign(formUrl(form));
    }
  });
}

export function formUrl(form: HTMLFormElement): string {
  const url = new URL(form.getAttribute("action") ?? location.pathname, location.href);
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const control = form.elements.namedItem(name);
    const first = control instanceof RadioNodeList ? control[0] : control;
    const isDefault = first instanceof HTMLElement && first.dataset.default === value;
    if (typeof value === "string" && value !== "" && !isDefault) {
      query.append(name, value);
    }
  }
  url.search = query.toString();
  return url.href;
}
