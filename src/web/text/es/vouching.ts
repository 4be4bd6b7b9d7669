import type { Spoken } from '../spoken.ts'
import type { vouchingEn } from '../en/vouching.ts'

export const vouchingEs: Spoken<typeof vouchingEn> = {
  open: 'Nos tenemos delante: comprobar',
  openHint: 'Escanead el código del otro, o comparad seis palabras.',
  title: name => `Tú y ${name}, en persona`,
  lead: 'Cuando os tenéis delante, vuestros dos dispositivos pueden comprobar que no hay nadie en medio.',
  scan: name => `Escanear el código de ${name}`,
  show: 'Mostrar mi código',
  words: 'Comparar seis palabras',
  noCamera:
    'Sin cámara, comparad las seis palabras. También sirve por teléfono, si conoces la voz.',
  metNow: 'Lo comprobasteis en persona.',
  metEarlier: name =>
    `Ya lo comprobaste con ${name}. Desde entonces ${name} tiene llaves nuevas: comprobadlo otra vez cuando os veáis.`,
  met: (names, name, many) =>
    many ? `${names} han visto a ${name} en persona.` : `${names} ha visto a ${name} en persona.`,
  metShort: 'os visteis en persona',
  newLocksShort: 'llaves nuevas desde que os visteis',

  myCodeTitle: 'Mi código',
  myCodeLead: name =>
    `Que ${name} lo escanee en Herewith: este círculo, «Gente», «Más» junto a tu nombre, «Nos tenemos delante».`,
  myCodeLabel: 'Mi código en un cuadrado para la cámara',
  myCodeNoSecret: 'No es un secreto: no abre nada. Solo muestra que eres tú.',
  copyCode: 'Copiar mi código',
  thenScan: name => `Ahora escanea el de ${name}`,

  scanTitle: name => `Escanear el código de ${name}`,
  scanLead: name =>
    `En el dispositivo de ${name}: este círculo, «Gente», «Más» junto a tu nombre, «Estamos juntos», «Mostrar mi código».`,
  paste: 'Pegar el código',
  pasted: 'El código',
  check: 'Comparar',

  wordsTitle: 'Seis palabras',
  wordsLead: name =>
    `${name} encuentra seis palabras en el mismo lugar. Leedlas en voz alta, por turnos: uno junto al otro, o en una llamada en la que conozcas la voz.`,
  same: 'Son las mismas',
  notSame: 'No son las mismas',

  metTitle: name => `Viste a ${name}`,
  metMore: name =>
    `Es ${name}, y no hay nadie en medio. Los demás de este círculo pueden leer que os visteis. Vale hasta que ${name} tenga llaves nuevas.`,
  theirTurn: name => `Ahora deja que ${name} escanee el tuyo, si aún no lo ha hecho.`,

  wrongTitle: 'No es lo mismo',
  different: name =>
    `Este círculo conoce otras llaves de ${name} que las que hay en su propio dispositivo. Puede que haya alguien en medio, quizá quien lleva este servidor.`,
  notHere: name =>
    `Este código es de alguien que no está en este círculo. Si está en el propio dispositivo de ${name}, entonces ${name} en este círculo es otra persona.`,
  wordsDiffer: name =>
    `Si las leísteis despacio y son distintas, puede que haya alguien en medio entre tú y ${name}.`,
  wrongDo:
    'No escribas nada más aquí. Díselo a los demás en persona o por teléfono. Lo que ya está escrito se puede guardar con «Llevármelo todo».',
  someoneElse: (whose, name) => `Este código es de ${whose}, no de ${name}.`,
  otherTime: name =>
    `Uno de vuestros dos dispositivos aún no sabe de las llaves nuevas de ${name}. Dad conexión a los dos, abrid este círculo en los dos y escanead otra vez. Si sigue así, tomadlo como que no es lo mismo.`,
  mine: 'Este es tu propio código. Escanea el del otro dispositivo.',
  notACode: 'Esto no es uno de esos códigos.',
  again: 'Escanear otra vez',
}
