// The only import of cdktf. Another version, or cdktn under its name, is a change of package.json alone.
export {
  Aspects,
  TerraformBackend,
  TerraformElement,
  TerraformOutput,
  TerraformProvider,
  TerraformRemoteState,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  type IAspect,
  type TerraformMetaArguments,
} from 'cdktf';
