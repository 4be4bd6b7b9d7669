/** Prints one thing of a screen, such as a card to hand over; what stands around it stays on the screen. */
export const printAlone = (element: Element | null): void => {
  element?.classList.add('print-alone')
  addEventListener('afterprint', () => element?.classList.remove('print-alone'), { once: true })
  print()
}
