import type { fewTracesEn } from '../en/fewTraces.ts'

export const fewTracesEs: typeof fewTracesEn = {
  ask: 'Si alguien puede mirar este dispositivo',
  title: 'Pocas huellas',
  what: 'Un nombre y un icono sencillos, nada recordado sobre la ayuda. Se cierra solo a los cinco minutos, al minuto de no estar a la vista y cuando cierras el navegador. Luego vuelve a pedir una forma de entrar.',
  not: 'No oculta que estuviste aquí a quien sabe dónde mirar, ni detiene un programa espía.',
  on: 'Sí',
  off: 'No',
  install: 'Ponerlo en la pantalla de inicio, sin llamar la atención',
  installWhat:
    'Se llama «Notas» y parece un cuaderno. Quien lo abra ve que está cerrado y que pide una forma de entrar.',
  installReload:
    'Antes vuelve a cargar la página, para que el navegador conozca el nombre sencillo.',
}
