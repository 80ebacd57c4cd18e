/** How far a legal figure is established: V text read, Vq quoted officially, M from memory (high, medium, low), D our own design. */
export type Confidence = 'V' | 'Vq' | 'M_HIGH' | 'M_MED' | 'M_LOW' | 'D';

const binding: Record<Confidence, boolean> = { V: true, Vq: true, M_HIGH: false, M_MED: false, M_LOW: false, D: false };

/** Whether a row with this mark may bind anyone; all others are advisory until the customer's lawyers switch them on. */
export function canBind(mark: Confidence): boolean {
  return binding[mark];
}
