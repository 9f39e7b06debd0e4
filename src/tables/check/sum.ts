/** A sum without the errors that add up in plain addition (Neumaier): a million cents are as many cents. */
export function createSum() {
  let sum = 0;
  let lost = 0;
  let size = 0;
  return {
    add(number: number): void {
      const next = sum + number;
      lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
      sum = next;
      size += Math.abs(number);
    },
    /** The sum, in as many digits as it has. */
    value: (): number => Number((sum + lost).toPrecision(15)),
    /** Whether it is this number, as far as numbers can hold their decimals. */
    is: (expected: number): boolean => Math.abs(sum + lost - expected) <= 1e-9 + size * 1e-15,
  };
}
