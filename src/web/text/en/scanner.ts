/** Looking through the camera for a square code. */
export const scannerEn = {
  looking: 'Hold the other device so that the whole square is in the picture.',
  asking: 'The browser asks whether Herewith may use the camera. The picture stays on this device.',
  picture: 'What the camera sees',
  denied:
    'The camera may not be used here. You can allow it in the settings of the browser, or paste the code.',
  none: 'No camera was found here. You can paste the code.',
}
