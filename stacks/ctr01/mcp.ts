import { ComposeStack, type Host, type Repository } from '../../lib';
import { images } from '../images';

/** Servers of the Model Context Protocol. The pages name neither images nor settings. */
export function mcp(repository: Repository, ctr01: Host) {
  return new ComposeStack(repository, 'mcp', {
    host: ctr01,
    tier: 4,
    defaults: { watchtower: true },
    description: 'MCP servers: files, git, web search.',
    services: {
      filesystem: { image: images.mcpFilesystem },
      git: { image: images.mcpGit },
      'web-search': { image: images.mcpWebSearch },
    },
  });
}
