/** What the server has to say on every page, such as that history is paused; an empty text takes the line away. */
export function setNotice(text: string): void {
  const notice = document.getElementById("notice");
  if (notice && notice.textContent !== text) {
    notice.textContent = text;
    notice.hidden = text === "";
  }
}
