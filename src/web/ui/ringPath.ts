/**
 * One ring drawn by hand in a box of 100: it starts at the top right, goes round once, not quite
 * evenly, and its end passes its beginning a little further out, as a pen does.
 */
export const ringPath =
  'M80.6 20.3C88.9 28.6 93.8 39.2 93.3 51.3 92.6 74.8 74.4 92.9 50.6 93.2 26.4 93.4 7.4 75.2 6.9 51.4 6.5 26.7 24.9 7.2 49.6 6.7 61.2 6.5 71.9 10.6 80.2 17.9 81.5 19 82.6 20.1 83.7 21.3'
