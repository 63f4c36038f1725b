// Counts checks and keeps what they found. One check is one question about one file.
// A finding is { file, rule, selector, message }; `undecided` holds what axe left to a person's eye.
export class Ledger {
  passed = 0;
  failed = 0;
  findings = [];
  undecided = [];

  check(file, findings) {
    if (findings.length === 0) this.passed += 1;
    else this.failed += 1;
    this.findings.push(...placed(file, findings));
  }

  wonder(file, findings) {
    this.undecided.push(...placed(file, findings));
  }
}

function placed(file, findings) {
  const distinct = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...distinct.values()].map((finding) => ({ file, selector: "-", ...finding }));
}
