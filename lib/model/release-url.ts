/** Whether an address leads to another file one day, as those of "current" do: its checksum is another one then. */
export function isRolling(url: string): boolean {
  return /\/(current|latest|daily|weekly-builds|kali-weekly)\//.test(url);
}
