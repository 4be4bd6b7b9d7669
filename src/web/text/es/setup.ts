import type { setupEn } from '../en/setup.ts'
import type { Spoken } from '../spoken.ts'

export const setupEs: Spoken<typeof setupEn> = {
  title: 'Preparar este Herewith',
  lead: 'Dos preguntas y después tu propia cuenta. Las dos respuestas se pueden cambiar.',
  where: '¿Dónde lo abrirá la gente?',
  whereMissing: 'Elige una de las dos, por favor.',
  here: 'Solo en este ordenador',
  hereHint: 'Para probarlo. Los enlaces que des todavía no funcionan en teléfonos.',
  https: 'En sus teléfonos, en una dirección nuestra',
  httpsHint: 'Un nombre como circulo.example.org. Son tres pasos; los ves a continuación.',
  address: 'La dirección',
  addressHint: 'Empieza por https://',
  addressWrong: 'No es una dirección entera. Empieza por https:// y acaba con el nombre.',
  who: '¿Quién puede crear una cuenta?',
  invited: 'Solo quien tenga una invitación',
  invitedHint: 'La opción tranquila.',
  anyone: 'Cualquiera que encuentre la dirección',
  anyoneHint: 'Aun así solo ven los círculos a los que se les invita.',
  goOn: 'Seguir con mi cuenta',
  working: 'Apuntándolo.',
  noToken:
    'Abre el enlace de preparación. Está en la ventana donde se puso en marcha Herewith y sirve una vez.',
  badToken:
    'Este enlace de preparación ya se usó o no está entero. Pon en marcha Herewith otra vez: muestra uno nuevo.',
  already: 'Este Herewith ya está preparado.',
  hostSees:
    'Verás qué cuentas hay, quién está en un círculo con quién y cuándo se escribe algo. Nunca las palabras.',
  stepsTitle: 'Tres pasos hasta https',
  stepsLead:
    'Los teléfonos solo dejan que Herewith cierre las palabras en una dirección que empieza por https://. Estos textos están escritos para este ordenador.',
  domain: 'El nombre de la dirección',
  domainHint: 'Por ejemplo circulo.example.org. Tiene que llevar a este ordenador.',
  step1: 'Un nombre que lleve aquí',
  step1What:
    'Donde tengas el nombre, pon una entrada A o AAAA con la dirección pública de este ordenador. En casa, deja pasar hasta él los puertos 80 y 443.',
  step2: 'Caddy, que hace el https',
  step2What: file =>
    `Instala Caddy (en Debian: apt install caddy), pon esto en ${file} y ejecuta la línea de abajo.`,
  step3: 'Herewith como servicio',
  step3What: file =>
    `Pon esto en ${file}. Para el Herewith que está en marcha. Después ejecuta en su carpeta las líneas de abajo: lo llevan a /opt/herewith, y lo hecho hasta ahora a /var/lib/herewith.`,
  stepsThen: address =>
    `Después abre ${address} y sigue allí. Los enlaces hechos antes solo llevan a este ordenador; haz otros.`,
  copyCaddy: 'Copiar el texto para Caddy',
  copyUnit: 'Copiar el texto para el servicio',
}
