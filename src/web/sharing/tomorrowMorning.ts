const morningHour = 6

/** The next day's morning by the clock of this device, in ms: when what was set aside comes back. */
export const tomorrowMorning = (now: Date): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morningHour).getTime()
