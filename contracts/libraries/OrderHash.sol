// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title EIP-712 hashes of orders
/// @notice An order is hashed as the type that its signer saw: the fields are the same, and the name
/// says whether they sell or buy.
library OrderHash {
    /// @notice Type hash of a listing.
    bytes32 internal constant LISTING = keccak256(
        "Listing(address maker,address token,uint256 tokenId,uint256 amount,address currency,"
        "uint256 price,uint256 maxRoyaltyBps,uint256 maxFeeBps,uint256 expiry,uint256 epoch,"
        "uint256 counter,uint256 slot)"
    );
    /// @notice Type hash of a voucher.
    bytes32 internal constant VOUCHER = keccak256(
        "Voucher(address maker,address token,uint256 tokenId,uint256 amount,address currency,"
        "uint256 price,uint256 royaltyBps,uint256 maxFeeBps,uint256 expiry,uint256 cap,"
        "uint256 counter,uint256 slot)"
    );
    /// @notice Type hash of an offer for one token.
    bytes32 internal constant OFFER = keccak256(
        "Offer(address maker,address token,uint256 tokenId,uint256 amount,address currency,"
        "uint256 price,uint256 maxRoyaltyBps,uint256 maxFeeBps,uint256 expiry,uint256 epoch,"
        "uint256 counter,uint256 slot)"
    );
    /// @notice Type hash of an offer for any token of a set.
    bytes32 internal constant SET_OFFER = keccak256(
        "SetOffer(address maker,address token,bytes32 idsRoot,uint256 amount,address currency,"
        "uint256 price,uint256 maxRoyaltyBps,uint256 maxFeeBps,uint256 expiry,uint256 epoch,"
        "uint256 counter,uint256 slot)"
    );

    /// @notice The node above a leaf in a tree of orders. A node is the EIP-712 hash of an array of
    /// two, as `Listing[2][2] tree` asks for.
    /// @param leaf struct hash of the order
    /// @param index of the leaf among those below the node, from the left
    /// @param proof nodes beside the path, from the leaf up
    /// @return node zero where there are not so many leaves below it
    function nodeAbove(
        bytes32 leaf,
        uint256 index,
        bytes calldata proof
    ) internal pure returns (bytes32 node) {
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            node := leaf
            let read := proof.offset
            let end := add(read, proof.length)
            for {} lt(read, end) {
                read := add(read, 0x20)
            } {
                let side := shl(5, and(index, 1))
                mstore(side, node)
                mstore(xor(side, 0x20), calldataload(read))
                node := keccak256(0x00, 0x40)
                index := shr(1, index)
            }
            node := mul(node, iszero(index))
        }
    }

    /// @notice The type hash of a tree of orders.
    /// @param depth of the tree; it has two to that power leaves
    /// @param typeHash of the orders
    /// @return hash zero where trees of this type or depth do not exist
    function bulkType(uint256 depth, bytes32 typeHash) internal pure returns (bytes32 hash) {
        if (typeHash == LISTING) return _bulkListing(depth);
        return typeHash == VOUCHER ? _bulkVoucher(depth) : bytes32(0);
    }

    /// keccak256 of `BulkListing(Listing[2]… tree)Listing(…)` with `depth` times `[2]`; tests compute
    /// them again.
    function _bulkListing(uint256 depth) private pure returns (bytes32) {
        if (depth == 1) return 0x4a93d530762e7b4f81ce6feb486eec2fe8f1f063c5ca0c5d23739ed445d4d4e1;
        if (depth == 2) return 0x6aa8fa6ec1982db04298dfd373b5b9f999f77d1e98aff723442bd0d5f4ec22a3;
        if (depth == 3) return 0xb198e5b3a1b58b10b6df827289ad4cf6055f2c798497602d6efc539553da61e5;
        if (depth == 4) return 0xa06d6d80be4f5a658b0e663974e3a408d71247b3b4002739a6c79245045c9c99;
        if (depth == 5) return 0xefda4bc7e459f07f06a0ce28cf38a5e10a8b9afd99b801281cd659bcfefe4f0f;
        if (depth == 6) return 0xf73c1de820c90c885f394261f392c7b45ed52097be2e10d02aad58f7698d83b5;
        if (depth == 7) return 0x2a896c77707a060cfafcdc105b467ef5450bc381c3f27fff5b2cbbe90c987d3a;
        if (depth == 8) return 0x5a63f210923f76ab762e8dea698bc8505b3b6d3765dcad839b52049547dc584d;
        return 0;
    }

    /// The same for vouchers.
    function _bulkVoucher(uint256 depth) private pure returns (bytes32) {
        if (depth == 1) return 0x7502d011c9eaf673a38b92c3fcaf5ea1745fc896d6092c21010eac113791dc7e;
        if (depth == 2) return 0x420be4e77ee0147922989a696b5c248684beae353403fe4e6877abeb8bce8b7a;
        if (depth == 3) return 0x6df79d61dfb8816376bcd4fd10e5a2e7ff09b0ace9095eed8ab3377f740d8277;
        if (depth == 4) return 0x2f458aef49632737b545e55f08e8d74a2ec85c1542cab8f8d885854b3499b730;
        if (depth == 5) return 0x2d80d0eaf183a866407551dc0728eeba9fe5e12205ed6b8e4581b0b77bf1db8a;
        if (depth == 6) return 0x59f92616dd1c1912b27b752510ce12dd9986ddf804756ae666828b452d378579;
        if (depth == 7) return 0xca94907bf1a65cb48efa06476e8ffda912c25f5a8db3678e800dfbd3d3bff192;
        if (depth == 8) return 0x1b6de6b46521861600b6389d1af70c1d1147b18ce00e495df84056c84ef99577;
        return 0;
    }
}
