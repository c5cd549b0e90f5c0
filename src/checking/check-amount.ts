import type { Project } from '../register/model.ts';
import type { Finding } from '../register/rules/rule.ts';
import type { Places } from '../reading/yaml-file.ts';

const path = ['budget', 'amount'];

/** Many countries part thousands by a point, and YAML reads `50.000` as fifty. */
export function checkAmount({ budget, file }: Pick<Project, 'budget' | 'file'>, places: Places): Finding[] {
  if (!budget) return [];
  const { source } = places(path, 'value');
  if (!/^\d{1,3}\.\d{3}$/.test(source)) return [];
  const whole = source.replace('.', '');
  return [
    {
      rule: 'wrong-value',
      level: 'error',
      file,
      path,
      value: source,
      message: `${source} is read as ${String(budget.amount)}: a point parts cents, not thousands.`,
      replacement: whole,
    },
  ];
}
