import type { archiveEn } from '../en/archive.ts'
import type { Spoken } from '../spoken.ts'

export const archiveEs: Spoken<typeof archiveEn> = {
  title: 'Llevármelo todo',
  hint: 'Un archivo con todo lo que puedes leer aquí',
  before: 'Si quieres, antes de irte',
  lead: 'Este dispositivo hace un archivo con todo lo que puedes leer aquí. Nada de ello va a ningún otro sitio.',
  whatTitle: 'Qué contiene',
  what: 'Tus páginas privadas. Cada círculo con su gente, lo compartido y las respuestas, y si te escucharon. Lo retirado aparece como retirado, sin las palabras.',
  whatNot:
    'Lo que escribiste en un círculo y aún no ha salido no está, ni los borradores. Contiene lo que este dispositivo ha leído hasta ahora. Tampoco dice quién te sostiene ni lo que deseas para cuando mueras. Las cartas que dejas y las notas con enlace no están. En otro sitio todo eso se acuerda de nuevo.',
  openTitle: 'Quien tenga el archivo puede leerlo.',
  openWhat:
    'Nada lo cierra. Contiene también lo que otros te confiaron: guárdalo como guardarías sus cartas. Ponlo donde solo llegues tú.',
  openShared:
    'Si otra persona usa también este dispositivo, no guardes el archivo aquí. Llévalo a un lugar seguro y bórralo después de las descargas.',
  traceTitle: 'Un archivo deja rastro.',
  traceWhat:
    'Elegiste pocos rastros. El archivo aparecerá entre las descargas de este dispositivo, y quizá en una lista de archivos recientes.',
  proofTitle: 'Para comprobarlo más tarde',
  proofWhat:
    'Junto a las palabras van todas las entradas tal como se firmaron y sellaron. Con la orden «npm run verify-archive» cualquiera puede comprobar que ninguna se cambió, se añadió o falta.',
  proofLegend: 'Lo que abre las entradas selladas',
  proofWithout: 'Dejarlo fuera',
  proofWithoutHint: 'Lo adecuado para casi todo el mundo.',
  proofWith: 'Incluirlo',
  proofWithHint:
    'Así cada palabra se puede comparar con lo que firmó su autor. Pero abre todo lo que hay en estos círculos, también lo que pasa solo entre otras dos personas. Con ello y una copia de lo que guarda el servidor, alguien podría seguir leyendo hasta que cambie la gente de un círculo.',
  chooseTitle: 'Lo que puedes dejar fuera',
  choices: {
    others: 'Los datos de otras personas',
    plan: 'Mi plan',
  },
  choiceHints: {
    others:
      'Los demás son «Alguien 1», «Alguien 2». Sus cuentas, teléfonos, voces e imágenes quedan fuera. Las palabras quedan, las suyas y las tuyas, con los nombres y números que llevan dentro. Nadie puede comprobar entonces el archivo, porque lo firmado nombra cuentas.',
    plan: 'Lo que ayuda cuando caes, y quién está contigo.',
  },
  chooseEarlier: 'Lo que recuperaste de un archivo anterior no va entonces en él.',
  make: 'Hacer el archivo',
  earlier: 'Incluyendo lo que recuperaste antes.',
  reading: circle => `Leyendo ${circle}.`,
  readingPages: 'Leyendo tus páginas.',
  proof: circle => `Incluyendo las entradas firmadas de ${circle}.`,
  proofPages: 'Incluyendo las entradas selladas de tus páginas.',
  again: 'Alguien acaba de retirar palabras. Empieza de nuevo sin ellas.',
  beginning: 'Empezando.',
  stopped: 'Detenido. No queda nada de ello.',
  files: (number, of) => `Incluyendo imágenes y notas de voz: ${number} de ${of}.`,
  unfinishedTitle: 'La última vez el archivo no se terminó.',
  unfinishedWhat:
    'Las imágenes y notas de voz que llegaron siguen aquí, selladas, dos días. Haz el archivo y solo se trae lo que falta.',
  unfinishedDrop: 'Tirarlas',
  cutShortTitle: 'Faltan algunas imágenes o notas de voz.',
  cutShortWhat:
    'No había conexión. Guarda este archivo, o hazlo otra vez más tarde: entonces solo se trae lo que falta.',
  doneTitle: 'El archivo está listo.',
  doneWhat: 'Aún no está guardado. Si sales de esta pantalla sin guardarlo, desaparece.',
  save: 'Guardar el archivo',
  savedTitle: 'El navegador lo está guardando.',
  savedWhat: 'Descomprímelo y abre «index.html» para leerlo, también sin Herewith.',
  drop: 'Tirarlo',
  finish: 'Listo',

  paper: {
    ofTen: '{name} de 10',
    title: 'Todo lo que podía leer',
    lead: 'Hecho con Herewith, en un dispositivo mío. Contiene lo que otros me confiaron.',
    madeOn: day => `Hecho el ${day}.`,
    claimed: 'Cada hora es la que dijo el dispositivo de quien escribió.',
    contents: 'Qué contiene',
    pages: 'Mis páginas privadas',
    noPages: 'Ninguna página.',
    toldLast: when => `Lo que me contó, ${when}:`,
    birthday: day => `Cumpleaños: ${day}`,
    changed: when => `cambiada el ${when}`,
    circleUnnamed: 'Un círculo sin nombre',
    you: 'yo',
    people: 'Personas',
    agreement: 'Lo acordado',
    stretches: 'Lo que respondimos al final de una etapa: ¿seguimos?',
    questions: 'Lo que nos preguntamos y respondimos',
    shares: 'Lo compartido',
    noShares: 'Aquí no se compartió nada.',
    closed: 'Este círculo está cerrado.',
    gone: 'Ya no estoy en este círculo. Esto es lo que podía leer.',
    halted: 'Lo que el servidor entregó aquí no cuadraba. Esto es lo que había antes.',
    theySaidNotYet: name => `${name} dice: no del todo.`,
    fileMissing: 'Aquí había una imagen o una nota de voz. No se pudo traer cuando se hizo esto.',
    somebody: number => `Alguien ${number}`,
    fromArchive: circle => `${circle} (de un archivo anterior)`,
    calendarTitle: 'Una fecha',
    table: {
      day: 'día',
      circle: 'círculo',
      commitment: 'lo que prometí',
      answer: 'cómo fue',
      line: 'con mis palabras',
    },
    readme: {
      title: 'Todo lo que podía leer en Herewith',
      files: {
        'index.html': '  Para leer e imprimir. No necesita conexión y no ejecuta nada.',
        'text/': '  Lo mismo para leer sin navegador: pages.md, y un archivo por círculo.',
        'days.ics': '  Fechas que importan, para un calendario. Todos los títulos son iguales.',
        'check-ins.csv': '  Lo que dije de mis propias promesas, para una hoja de cálculo.',
        'people.vcf': '  Las personas de mi vida, para cualquier agenda.',
        'archive.json':
          '  Las mismas palabras para programas: cada entrada de cada círculo en el orden\n  de su registro, con autor, posición y nombre de la entrada.',
        'media/': '  Imágenes y notas de voz, las que se pudieron traer cuando se hizo esto.',
        'earlier/': '  Lo que se recuperó de un archivo anterior, byte por byte como era.',
        SHA256SUMS:
          '  Una suma de cada archivo, para que se note un daño:\n  sha256sum --check SHA256SUMS',
      },
      proof: '  De cada círculo, su registro entero tal como se firmó y selló:',
      secrets:
        '  proof/secrets.json abre las palabras selladas. Quien lo tenga puede leer todo\n  lo que hay en estos círculos. Dáselo solo a quien deba comprobar cada palabra.',
      noSecrets:
        '  Lo que abre las palabras selladas no está aquí. Las palabras se pueden leer y\n  un daño se nota, pero no se pueden comparar con lo firmado.',
      noOthers:
        'Los datos de otras personas quedaron fuera, como se eligió. Lo firmado dice\nquiénes son, así que no está aquí, y nadie puede comprobar el archivo con ello.',
      noPlan: 'Mi plan quedó fuera, como se eligió.',
      check: [
        'Para comprobarlo: consigue Herewith y, en su carpeta, ejecuta',
        '  npm run verify-archive -- ruta/a/este.zip',
        'Dice de cada círculo si el registro cuadra y si archive.json dice lo mismo.',
        'También dice lo que no puede probar. El formato de cada archivo se describe',
        'allí en docs/ARCHIVE.md.',
      ].join('\n'),
      end: 'Quien tenga este archivo puede leerlo. Contiene lo que otros dijeron en confianza.',
    },
  },
}
