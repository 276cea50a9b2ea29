import type { Judge } from '../judge';
import { isPackerHcl, runPacker } from '../packer/run';

/** Packer with the Proxmox plugin, where somebody has it. */
export const packerPlugin: Judge = {
  name: 'packer-plugin',
  says: 'validate with the Proxmox plugin',
  tools: ['packer', 'packer-plugin-proxmox'],
  reads: isPackerHcl,
  async judge(bench) {
    const judged = bench.files.map(async (file) => {
      const { code, stdout, stderr } = await runPacker(bench, {
        file,
        args: ['validate'],
        plugins: 'installed',
      });
      if (code === 0) return [];
      return [{ file: file.path, message: `packer validate ended with ${code}: ${stdout}${stderr}` }];
    });
    return (await Promise.all(judged)).flat();
  },
};
