/** Which RMI template asks for a mineral: so that a supplier is asked for one form and not for three. */
const cmrt = ['tin', 'tantalum', 'tungsten', 'gold']
/** EMRT 2.x; its first version asked for cobalt and mica alone. */
const emrt = ['cobalt', 'copper', 'graphite', 'lithium', 'mica', 'nickel']

/** Any other mineral can be named in an AMRT, if only under "Other". */
export function templateAsking(mineral: string): 'CMRT' | 'EMRT' | 'AMRT' {
  if (cmrt.includes(mineral)) return 'CMRT'
  return emrt.includes(mineral) ? 'EMRT' : 'AMRT'
}
