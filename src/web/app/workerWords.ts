/** What pages and their service workers say to each other, besides what is played. */
export const askVersion = 'which-version'
/** A version came that was not released by whoever released this one, and was not taken. */
export const refusedRelease = 'release-refused'
/** Somebody pressed the line outside the app. */
export const showToday = 'show-today'
