/** What was entered, kept for this tab alone so that loading the page again does not lose it. */

const KEY = "skillatlas.draft";

export function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Gives whether it could be kept: a browser may allow no storage, and has little room. */
export function keep(draft) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    forget();
    return false;
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // where there is no storage, nothing is kept
  }
}
